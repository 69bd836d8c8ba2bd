import { ScorecardPage } from '@backstage-coverage/plugin-coverage-common';
import { pageOf as pageOfRows } from '../paging/toPage';

/** A page of rows that the database cut out, and how many are hidden. */
export function pageOf<T>(
  items: T[],
  options: { offset: number; totalItems: number; hidden: number },
): ScorecardPage<T> {
  return { ...pageOfRows(items, options), hidden: options.hidden };
}
