import {
  FileSort,
  FileSummary,
  ListFilesRequest,
  Page,
  percentOf,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import { toPage } from '../paging/toPage';
import { ManifestEntry } from '../storage/manifestCodec';
import { compareNullsLast } from './compareNullsLast';

const DEFAULT_ORDER = {
  uncovered: 'desc',
  lines: 'desc',
  path: 'asc',
  coverage: 'asc',
} as const;

/** Files without a value for the sort column come last in either order. */
const SORT_KEYS: Record<
  Exclude<FileSort, 'path'>,
  (file: ManifestEntry) => number | null
> = {
  uncovered: ({ totals }) => uncoveredOf(totals.lines),
  lines: ({ totals }) => totals.lines.total,
  coverage: ({ totals }) => percentOf(totals.lines),
};

/** A page of a snapshot's files, which come sorted by path. */
export function listFiles(
  files: ManifestEntry[],
  request: ListFilesRequest,
): Page<FileSummary> {
  const { search, sort = 'uncovered', limit = 100 } = request;
  const order = request.order ?? DEFAULT_ORDER[sort];

  const wanted = search?.toLowerCase();
  const matching = wanted
    ? files.filter(file => file.path.toLowerCase().includes(wanted))
    : [...files];
  const sign = order === 'desc' ? -1 : 1;
  if (sort !== 'path') {
    const key = SORT_KEYS[sort];
    matching.sort((a, b) => compareNullsLast(key(a), key(b), sign));
  } else if (sign < 0) {
    matching.reverse();
  }

  const { items, ...page } = toPage(matching, {
    limit,
    cursor: request.cursor,
  });
  return {
    ...page,
    items: items.map(({ path, totals, hash }) => ({
      path,
      totals,
      hasLines: hash !== null,
    })),
  };
}
