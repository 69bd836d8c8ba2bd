import { Count, CoverageTotals } from '../model/CoverageTotals';
import { LineState } from '../model/FileCoverage';
import { Finding } from '../model/Finding';
import { MissingOutcome } from '../model/missingOutcomes';

/**
 * What a CI job says of the commit whose reports it sends.
 *
 * @public
 */
export interface CommitMetadata {
  /** Commit id, 7 to 64 hexadecimal digits. */
  commit: string;
  branch?: string;
  /**
   * Commits right before it, in the same form, the branch's own first. Flags that
   * carry forward are looked for among them.
   */
  parents?: string[];
  /** ISO 8601, with an offset. History is ordered by it. Default: the time of the upload. */
  committedAt?: string;
  /** Kind of test or part of the code: `unit`, `e2e`. Default: `default`. */
  flag?: string;
  /**
   * False: of an upload of this flag that is there, only the files that the reports
   * name are replaced. Default: true, all of it.
   */
  complete?: boolean;
  buildUrl?: string;
  pullRequest?: string;
}

/**
 * The `metadata` part of an upload for one entity.
 *
 * @public
 */
export interface UploadMetadata extends CommitMetadata {
  /** `component:default/batch-server`. */
  entityRef: string;
}

/**
 * The `metadata` part of an upload for all entities of a repository.
 *
 * @public
 */
export interface RepositoryUploadMetadata extends CommitMetadata {
  /** Address of the repository, or of anything in it: `https://github.com/acme/shop`. */
  repository: string;
}

/**
 * A flag that a snapshot takes from an upload of an earlier commit.
 *
 * @public
 */
export interface CarriedFlagSummary {
  flag: string;
  /** Whose upload it is. */
  commit: string;
}

/**
 * An entity's merged coverage at one commit.
 *
 * @public
 */
export interface SnapshotSummary {
  id: string;
  commit: string;
  branch: string | null;
  /** ISO 8601, UTC. */
  committedAt: string;
  /** When the newest of its uploads arrived. ISO 8601, UTC. */
  uploadedAt: string;
  /** All that are merged in it, carried ones included. */
  flags: string[];
  /** Those of its flags that were not uploaded for its commit. */
  carried: CarriedFlagSummary[];
  /** Source files, and those of them with at least one instrumented line. */
  files: number;
  filesWithLines: number;
  totals: CoverageTotals;
  /** `totals` when no file of the snapshot has line detail, or none any more. */
  detail: 'lines' | 'totals';
  /**
   * Day (UTC) on which its line detail was let go, as it was old; its numbers stay.
   * Default: it has all that was reported.
   */
  thinnedOn?: string;
}

/**
 * One upload: reports sent together for one commit, with a flag.
 *
 * @public
 */
export interface UploadSummary {
  id: string;
  flag: string;
  commit: string;
  /** Formats of its reports, by id: `lcov`. */
  formats: string[];
  uploadedAt: string;
  buildUrl: string | null;
  pullRequest: string | null;
  files: number;
  totals: CoverageTotals;
}

/**
 * Answer to an upload.
 *
 * @public
 */
export interface UploadResult {
  /** False when the same content was there already. */
  created: boolean;
  /** `null`: it brought no report, but what the repository says of itself. */
  upload: UploadSummary | null;
  /** `null`: it brought no report. */
  snapshot: SnapshotSummary | null;
  /** Of line coverage to the snapshot before, in percentage points. */
  change: number | null;
  /** Of the reports and of the repository file. */
  findings: Finding[];
  links: {
    /** The entity's overview in this API. */
    overview: string;
    /** The entity's Coverage tab. */
    tab: string;
  };
}

/**
 * What an upload for a repository was to one of its entities. Findings of it are
 * about the entity's files.
 *
 * @public
 */
export interface EntityUploadResult extends UploadResult {
  entityRef: string;
}

/**
 * Answer to an upload for a repository.
 *
 * @public
 */
export interface RepositoryUploadResult {
  /** False when the same content was there already, of all entities. */
  created: boolean;
  /** As sent. */
  repository: string;
  /** Those that the upload has something for, by ref. */
  entities: EntityUploadResult[];
  /** Of the reports as a whole: also files that lie in no entity. */
  findings: Finding[];
}

/**
 * An entity at a glance.
 *
 * @public
 */
export interface CoverageOverview {
  entityRef: string;
  /** `null`: nothing was uploaded yet. */
  snapshot: SnapshotSummary | null;
  /**
   * The entity's default branch: of those that may be it, the one with the
   * newest commit, which `snapshot` is of. `null`: none of them has coverage.
   */
  defaultBranch: string | null;
  /** Names that a default branch may have here, as configured. */
  defaultBranches: string[];
  /** The snapshot before on the same branch. */
  previous: SnapshotSummary | null;
  /**
   * The uploads that the snapshot is merged from, one per flag; those of carried
   * flags name another commit than the snapshot.
   */
  uploads: UploadSummary[];
  findings: Finding[];
  /** The last upload that was refused, until one is accepted; `null`: none. */
  rejected: RejectedUpload | null;
}

/**
 * An upload that named an entity and was refused.
 *
 * @public
 */
export interface RejectedUpload {
  /** ISO 8601, UTC. */
  rejectedAt: string;
  /** User entity ref, or the subject of a service. */
  uploadedBy: string;
  /** HTTP status of the answer. */
  status: number;
  /** The answer's sentence, cut. */
  reason: string;
  /** What the upload said of itself, where that could be read. */
  commit: string | null;
  branch: string | null;
  flag: string | null;
}

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
 * @public
 */
export type SortOrder = 'asc' | 'desc';

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
 * A page of rows. `totalItems` counts all pages.
 *
 * @public
 */
export interface Page<T> {
  items: T[];
  totalItems: number;
  pageInfo: { nextCursor?: string };
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

/**
 * Which part of an entity's history. Default: the branch of the latest
 * coverage, newest 200.
 *
 * @public
 */
export interface HistoryRequest {
  branch?: string;
  /** At most 1000. */
  limit?: number;
}

/**
 * Snapshots of one branch, oldest first.
 *
 * @public
 */
export interface CoverageHistory {
  entityRef: string;
  branch: string | null;
  items: SnapshotSummary[];
}
