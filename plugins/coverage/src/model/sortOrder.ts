export type SortOrder = 'asc' | 'desc';

/** Numbers are sought from their largest on, all else from its first. */
export function firstOrder(isNumber: boolean): SortOrder {
  return isNumber ? 'desc' : 'asc';
}

/**
 * The order that a click on the name of a column leads to.
 *
 * @param current - how the column is sorted so far, if it is
 */
export function nextOrder(
  first: SortOrder,
  current: SortOrder | undefined,
): SortOrder {
  if (current !== first) {
    return first;
  }
  return first === 'asc' ? 'desc' : 'asc';
}

/** The order that a URL states, else the first one. */
export function statedOrder(stated: string, first: SortOrder): SortOrder {
  return stated === 'asc' || stated === 'desc' ? stated : first;
}
