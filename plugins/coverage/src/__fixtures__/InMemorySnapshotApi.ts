import {
  BranchSummary,
  CoverageHistory,
  FileSummary,
  HistoryRequest,
  ListSnapshotsRequest,
  Page,
  SnapshotComparison,
  SnapshotSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { batchServerHistory } from './batchServer';
import { InMemorySettingsApi } from './InMemorySettingsApi';
import { toPage } from './pages';
import {
  branchesOf,
  comparisonOf,
  filterSnapshots,
  snapshotsOf,
} from './snapshots';

/** Commits with coverage: every entity has the history of the measured one. */
export abstract class InMemorySnapshotApi extends InMemorySettingsApi {
  async getHistory(
    entityRef: string,
    { branch }: HistoryRequest = {},
  ): Promise<CoverageHistory> {
    const history = { ...batchServerHistory, entityRef };
    return branch === undefined || branch === history.branch
      ? history
      : {
          entityRef,
          branch,
          items: filterSnapshots(snapshotsOf(history), { branch }).reverse(),
        };
  }

  async listSnapshots(
    entityRef: string,
    request: ListSnapshotsRequest = {},
  ): Promise<Page<SnapshotSummary>> {
    const all = snapshotsOf(await this.getHistory(entityRef));
    return toPage(filterSnapshots(all, request), request, 100);
  }

  async listBranches(entityRef: string): Promise<BranchSummary[]> {
    return branchesOf(snapshotsOf(await this.getHistory(entityRef)));
  }

  async compare(
    entityRef: string,
    base: string,
    head: string,
  ): Promise<SnapshotComparison> {
    const all = snapshotsOf(await this.getHistory(entityRef));
    return comparisonOf(all, this.filesOf(entityRef), { base, head });
  }

  /** Files of an entity's latest coverage. */
  protected abstract filesOf(entityRef: string): FileSummary[];
}
