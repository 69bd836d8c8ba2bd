type Order = 'asc' | 'desc';
type SortValue = number | string | null;

/** What has no value comes last in both orders; equals keep their order. */
export function sortBy<T>(
  items: readonly T[],
  valueOf: (item: T) => SortValue,
  order: Order,
): T[] {
  const direction = order === 'asc' ? 1 : -1;
  return items
    .map(item => ({ item, value: valueOf(item) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === null || b === null) {
        return Number(a === null) - Number(b === null);
      }
      if (a === b) {
        return 0;
      }
      return a < b ? -direction : direction;
    })
    .map(({ item }) => item);
}

const sortedLists = new WeakMap<readonly unknown[], Map<string, unknown[]>>();

/**
 * As `sortBy`, and remembered for as long as the list lives: what is typed into a
 * filter need not sort anew.
 *
 * @param by - names what is sorted by
 */
export function sortedOnce<T>(
  items: readonly T[],
  by: string,
  valueOf: (item: T) => SortValue,
  order: Order,
): T[] {
  const known = sortedLists.get(items) ?? new Map<string, unknown[]>();
  sortedLists.set(items, known);
  const key = `${by} ${order}`;
  const sorted = (known.get(key) as T[]) ?? sortBy(items, valueOf, order);
  known.set(key, sorted);
  return sorted;
}
