import { ScorecardPage } from '@backstage-coverage/plugin-coverage-common';
import { encodeCursor } from '../paging/cursor';

/** A page of rows that the database cut out. */
export function pageOf<T>(
  items: T[],
  options: { offset: number; totalItems: number; hidden: number },
): ScorecardPage<T> {
  const { offset, totalItems, hidden } = options;
  const next = offset + items.length;
  return {
    items,
    totalItems,
    hidden,
    pageInfo:
      items.length > 0 && next < totalItems
        ? { nextCursor: encodeCursor(next) }
        : {},
  };
}
