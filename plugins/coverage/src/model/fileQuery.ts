import {
  FileSort,
  FileSummary,
  percentOf,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import { sortedOnce } from './sortBy';

export const FILE_SORTS: FileSort[] = [
  'uncovered',
  'path',
  'coverage',
  'lines',
];

/** The files whose path holds the text, in the order of a column. */
export function queryFiles(
  files: readonly FileSummary[],
  query: { search: string; sort: FileSort; order: 'asc' | 'desc' },
): FileSummary[] {
  const { sort, order } = query;
  const sorted = sortedOnce(files, sort, file => valueOf(file, sort), order);
  const search = query.search.trim().toLowerCase();
  return search
    ? sorted.filter(({ path }) => path.toLowerCase().includes(search))
    : sorted;
}

function valueOf({ path, totals }: FileSummary, sort: FileSort) {
  switch (sort) {
    case 'path':
      return path;
    case 'coverage':
      return percentOf(totals.lines);
    case 'lines':
      return totals.lines.total;
    default:
      return uncoveredOf(totals.lines);
  }
}
