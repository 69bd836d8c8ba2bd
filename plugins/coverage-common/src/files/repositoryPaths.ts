import { Inventory } from '../inventory/Inventory';
import { indexInventory } from '../inventory/InventoryIndex';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { storedPaths } from '../paths/storedPaths';

/**
 * Where the paths of a report lie in the repository, as far as its inventory and
 * the rules of its repository file tell; else as they are written.
 *
 * @returns parallel to the paths
 * @public
 */
export function repositoryPaths(
  measured: readonly string[],
  repository: {
    inventory: Inventory | null;
    rules: RepositoryFile['paths'];
    /** That the reports are of; default: the root. */
    folder?: string;
  },
): string[] {
  const { inventory, rules, folder = '' } = repository;
  const index = inventory && indexInventory(inventory);
  return storedPaths(measured, index, rules, folder).paths;
}
