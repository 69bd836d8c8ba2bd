/**
 * The order in which a table is sorted. Unless the URL says otherwise, numbers
 * start with the largest, everything else with the first.
 */
export function sortOrderOf(url: {
  sort: string;
  order: string;
}): 'asc' | 'desc' {
  if (url.order === 'asc' || url.order === 'desc') {
    return url.order;
  }
  return url.sort === 'uncovered' ? 'desc' : 'asc';
}
