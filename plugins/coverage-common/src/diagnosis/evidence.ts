import { formatCount } from '../model/wording';

const MOST = 5;

/** What shows a cause: the first few, and how many more there are. */
export function firstFew(items: readonly string[]): string[] {
  return items.length <= MOST
    ? [...items]
    : [...items.slice(0, MOST), `and ${formatCount(items.length - MOST)} more`];
}
