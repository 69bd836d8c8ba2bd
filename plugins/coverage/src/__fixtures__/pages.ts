import { Page } from '@backstage-coverage/plugin-coverage-common';

export type Value = string | number | null | undefined;

/** What has no value comes last in both orders. */
export function sorted<T>(
  items: T[],
  valueOf: (item: T) => Value,
  order: 'asc' | 'desc',
): T[] {
  const direction = order === 'asc' ? 1 : -1;
  return [...items].sort((left, right) => {
    const [a, b] = [valueOf(left) ?? null, valueOf(right) ?? null];
    if (a === null || b === null) {
      return Number(a === null) - Number(b === null);
    }
    if (a === b) {
      return 0;
    }
    return a < b ? -direction : direction;
  });
}

/** As the backend pages: a cursor is where the next page starts. */
export function toPage<T>(
  items: T[],
  request: { limit?: number; cursor?: string },
  defaultLimit: number,
): Page<T> {
  const start = Number(request.cursor ?? 0);
  const end = start + (request.limit ?? defaultLimit);
  return {
    items: items.slice(start, end),
    totalItems: items.length,
    pageInfo: end < items.length ? { nextCursor: String(end) } : {},
  };
}
