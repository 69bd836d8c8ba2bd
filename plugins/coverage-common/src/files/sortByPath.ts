import { compareText } from './compareText';

/** Lists are often sorted already, which is quick to see. */
export function sortByPath<T extends { path: string }>(items: T[]): T[] {
  for (let i = 1; i < items.length; i++) {
    if (items[i - 1].path > items[i].path) {
      return [...items].sort((a, b) => compareText(a.path, b.path));
    }
  }
  return items;
}
