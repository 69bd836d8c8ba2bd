import { SnapshotSummary } from '../api/coverageTypes';
import { CoverageTotals } from '../model/CoverageTotals';

/**
 * Lines in a row, both ends inclusive. Lines between them that no tool counts
 * as code do not interrupt it.
 *
 * @public
 */
export interface LineSpan {
  first: number;
  last: number;
}

/**
 * Lines of a file whose instrumented lines are the same before and after, and
 * whose coverage changed all the same: nobody seems to have touched them.
 *
 * @public
 */
export interface UntouchedLines {
  /** Executed before, not executed now. */
  lost: { lines: number; spans: LineSpan[] };
  /** Not executed before, executed now. */
  gained: { lines: number; spans: LineSpan[] };
}

/**
 * `better` and `worse` go by the percentage, and where it is the same by the
 * uncovered lines. `changed`: both are the same, but other lines or branches
 * are covered.
 *
 * @public
 */
export type FileChangeKind =
  | 'added'
  | 'removed'
  | 'better'
  | 'worse'
  | 'changed';

/**
 * A file whose coverage is not the same in two snapshots.
 *
 * @public
 */
export interface FileChange {
  path: string;
  kind: FileChangeKind;
  /** `null`: the snapshot does not have the file. */
  base: CoverageTotals | null;
  head: CoverageTotals | null;
  /** `null`: its instrumented lines differ, or were not compared. */
  untouched: UntouchedLines | null;
}

/**
 * An area with the totals of its files in two snapshots.
 *
 * @public
 */
export interface AreaChange {
  /** `null`: files in no area. */
  name: string | null;
  base: CoverageTotals;
  head: CoverageTotals;
}

/**
 * What changed from one snapshot to another.
 *
 * @public
 */
export interface SnapshotComparison {
  base: SnapshotSummary;
  head: SnapshotSummary;
  /** Files that changed, of which `files` may be the first only. */
  fileCounts: Record<FileChangeKind, number>;
  /** Most newly uncovered lines first. */
  files: FileChange[];
  /** Areas that changed, as the entity's analysis has them: by files that count. */
  areas: AreaChange[];
  /** Sums over all files that were compared line by line. */
  untouched: { lost: number; gained: number };
  /**
   * Changed files with line detail in both snapshots, and those of them that
   * were compared line by line.
   */
  lineDetail: { files: number; compared: number };
}
