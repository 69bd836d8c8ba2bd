import {
  CoverageApi,
  SnapshotSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { useCoverage } from '../../hooks/useCoverage';

/** What the backend gives at most. */
export const MOST_COMMITS = 1000;

/**
 * Snapshots of a branch, oldest first.
 *
 * @param request.branch - `null`: those that name none
 * @param request.flag - empty: all flags together
 */
export function useHistoryItems(
  entityRef: string,
  request: { branch: string | null; flag: string },
) {
  const { branch, flag } = request;
  return useCoverage(
    api => load(api, entityRef, branch, flag),
    [entityRef, branch, flag],
  );
}

async function load(
  api: CoverageApi,
  entityRef: string,
  branch: string | null,
  flag: string,
): Promise<SnapshotSummary[]> {
  if (branch !== null && !flag) {
    const history = await api.getHistory(entityRef, {
      branch,
      limit: MOST_COMMITS,
    });
    return history.items;
  }
  const page = await api.listSnapshots(entityRef, {
    branch,
    flag: flag || undefined,
    limit: MOST_COMMITS,
  });
  return [...page.items].reverse();
}
