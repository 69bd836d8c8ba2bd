import { FileSummary } from '@backstage-coverage/plugin-coverage-common';
import { Loaded, useCoverage } from './useCoverage';

/** What the backend gives at most: one request does for nearly every entity. */
const PAGE_SIZE = 20_000;

/** Every file of the snapshot, by path. */
export function useAllFiles(entityRef: string): Loaded<FileSummary[]> {
  return useCoverage(
    async api => {
      const files: FileSummary[] = [];
      let cursor: string | undefined;
      do {
        const page = await api.listFiles(entityRef, {
          sort: 'path',
          order: 'asc',
          limit: PAGE_SIZE,
          cursor,
        });
        files.push(...page.items);
        cursor = page.pageInfo.nextCursor;
      } while (cursor !== undefined);
      return files;
    },
    [entityRef],
  );
}
