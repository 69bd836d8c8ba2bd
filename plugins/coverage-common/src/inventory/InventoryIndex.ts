import { compareText } from '../files/compareText';
import { Inventory, InventoryFile } from './Inventory';

/** The files of an inventory, to look up by path. */
export interface InventoryIndex {
  /** Sorted by path. */
  files: readonly InventoryFile[];
  /** Place of each path in `files`. */
  places: ReadonlyMap<string, number>;
}

/** Made once for all who look files up: a map of all paths takes its time. */
export function indexInventory(inventory: Inventory): InventoryIndex {
  const files = sortByPath(inventory.files);
  const places = new Map<string, number>();
  for (let i = 0; i < files.length; i++) {
    places.set(files[i].path, i);
  }
  return { files, places };
}

/** Lists are often sorted already, which is quick to see. */
export function sortByPath<T extends { path: string }>(
  items: readonly T[],
): readonly T[] {
  for (let i = 1; i < items.length; i++) {
    if (items[i - 1].path > items[i].path) {
      return [...items].sort((a, b) => compareText(a.path, b.path));
    }
  }
  return items;
}
