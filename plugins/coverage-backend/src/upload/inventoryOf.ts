import { Inventory } from '@backstage-coverage/plugin-coverage-common';

/**
 * The part of a repository's inventory that is about some of its files: these, and
 * tests elsewhere that import them.
 */
export function inventoryOf(
  inventory: Inventory,
  paths: readonly string[],
): Inventory {
  const own = new Set(paths);
  return {
    ...inventory,
    files: inventory.files.filter(
      ({ path, kind, imports }) =>
        own.has(path) ||
        (kind === 'test' && imports?.some(imported => own.has(imported))),
    ),
  };
}
