import { Count, CoverageTotals } from '../model/CoverageTotals';
import { LineState } from '../model/FileCoverage';
import { MissingOutcome } from '../model/missingOutcomes';
import { SortOrder } from './paging';

/**
 * A source file in the list of files.
 *
 * @public
 */
export interface FileSummary {
  path: string;
  totals: CoverageTotals;
  /** False when only totals are known. */
  hasLines: boolean;
}

/**
 * @public
 */
export type FileSort = 'uncovered' | 'path' | 'coverage' | 'lines';

/**
 * Which files, in which order. Default: most uncovered lines first.
 *
 * @public
 */
export interface ListFilesRequest {
  /** Part of the path, any case. */
  search?: string;
  sort?: FileSort;
  order?: SortOrder;
  /** Rows of the page, at most 20,000; default 100. */
  limit?: number;
  cursor?: string;
}

/**
 * A line that the tool instrumented.
 *
 * @public
 */
export interface LineCoverage {
  line: number;
  state: LineState;
  /**
   * How often the line was executed, all flags together. `null`: a report counts
   * nothing, or the counts are no longer kept.
   */
  hits: number | null;
  /** Outcomes decided on this line. */
  branches?: LineBranches;
}

/**
 * Outcomes decided on a line.
 *
 * @public
 */
export interface LineBranches extends Count {
  /**
   * Which ones are missing, where some but not all are and the report tells them
   * apart.
   */
  missing?: MissingOutcome[];
}

/**
 * One file line by line. Lines that are not listed hold no code to cover.
 *
 * @public
 */
export interface FileLines {
  path: string;
  commit: string;
  totals: CoverageTotals;
  /** `null`: the report gave totals only, or the line detail was let go. */
  lines: LineCoverage[] | null;
  /**
   * Day (UTC) on which line detail of the snapshot was let go, where `lines` is `null`.
   * Default: none was.
   */
  thinnedOn?: string;
}

/**
 * Why the source of a file cannot be shown. `outside-repository`: the path is none
 * in the repository; `unsupported-location`: the host's files cannot be read at a
 * commit; `not-allowed`: the portal is not configured to read there.
 *
 * @public
 */
export type SourceReason =
  | 'no-source-location'
  | 'outside-repository'
  | 'unsupported-location'
  | 'not-allowed'
  | 'not-found'
  | 'too-large'
  | 'not-text'
  | 'unreachable';

/**
 * The text of a file at the commit of the latest coverage.
 *
 * @public
 */
export interface FileSource {
  path: string;
  commit: string;
  /** `null`: it cannot be read. */
  text: string | null;
  /** Why not. */
  reason: SourceReason | null;
}
