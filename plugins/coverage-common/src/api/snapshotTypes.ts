/**
 * Which snapshots of an entity. Default: of all branches, all flags together.
 *
 * @public
 */
export interface ListSnapshotsRequest {
  /** `null`: those that name no branch. */
  branch?: string | null;
  /**
   * Only snapshots with an upload of this flag, with the totals of that upload
   * alone.
   */
  flag?: string;
  /** Rows of the page, at most 1000; default 100. */
  limit?: number;
  cursor?: string;
}

/**
 * A branch of which there are snapshots.
 *
 * @public
 */
export interface BranchSummary {
  /** `null`: the uploads named none. */
  branch: string | null;
  /** Whether it counts as the default branch here. */
  isDefault: boolean;
  snapshots: number;
  /** Of its newest commit. ISO 8601, UTC. */
  committedAt: string;
  /** Of any of its snapshots. */
  flags: string[];
}
