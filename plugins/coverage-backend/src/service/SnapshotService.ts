import {
  BranchSummary,
  ListSnapshotsRequest,
  Page,
  SnapshotComparison,
  SnapshotSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { Caller } from './Caller';

/**
 * Snapshots of any branch. Every method throws `NotFoundError` for an entity that
 * the catalog does not have, and `NotAllowedError` without permission.
 */
export interface SnapshotService {
  listSnapshots(
    entityRef: string,
    request: ListSnapshotsRequest,
    caller: Caller,
  ): Promise<Page<SnapshotSummary>>;
  listBranches(entityRef: string, caller: Caller): Promise<BranchSummary[]>;
  /**
   * @throws NotFoundError for a commit without coverage; InputError when the
   * digits begin several commits
   */
  compare(
    entityRef: string,
    commits: { base: string; head: string },
    caller: Caller,
  ): Promise<SnapshotComparison>;
}
