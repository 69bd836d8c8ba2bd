import { CoverageTotals } from '../model/CoverageTotals';
import { Finding } from '../model/Finding';

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
