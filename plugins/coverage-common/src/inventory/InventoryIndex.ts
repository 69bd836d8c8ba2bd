import { sortByPath } from '../files/sortByPath';
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
