import { Page } from '@backstage-coverage/plugin-coverage-common';
import { decodeCursor, encodeCursor } from './cursor';

/**
 * A page of rows that are in memory.
 *
 * @throws InputError when the cursor is none of ours
 */
export function toPage<T>(
  rows: readonly T[],
  request: { limit: number; cursor?: string },
): Page<T> {
  const offset = decodeCursor(request.cursor);
  const next = offset + request.limit;
  return {
    items: rows.slice(offset, next),
    totalItems: rows.length,
    pageInfo: next < rows.length ? { nextCursor: encodeCursor(next) } : {},
  };
}

/** A page of rows that the database cut out. */
export function pageOf<T>(
  items: T[],
  { offset, totalItems }: { offset: number; totalItems: number },
): Page<T> {
  const next = offset + items.length;
  return {
    items,
    totalItems,
    pageInfo:
      items.length > 0 && next < totalItems
        ? { nextCursor: encodeCursor(next) }
        : {},
  };
}
