import { SnapshotComparison } from '../compare/SnapshotComparison';
import { BranchSummary, ListSnapshotsRequest } from './snapshotTypes';
import { SnapshotSummary } from './coverageTypes';
import { Page } from './paging';

/**
 * Reads of all snapshots of an entity, whichever branch they are of.
 *
 * @public
 */
export interface SnapshotApi {
  /** Newest commit first. */
  listSnapshots(
    entityRef: string,
    request?: ListSnapshotsRequest,
  ): Promise<Page<SnapshotSummary>>;
  /** The branch with the newest commit first. */
  listBranches(entityRef: string): Promise<BranchSummary[]>;
  /**
   * What changed from one commit to another: ids, or as many digits of them as
   * name one.
   */
  compare(
    entityRef: string,
    base: string,
    head: string,
  ): Promise<SnapshotComparison>;
}
