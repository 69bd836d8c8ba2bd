import { Inventory } from './Inventory';

/**
 * Paths that tell where those of reports lie: of the inventory's files, and of the
 * `go.mod` files that its stacks name, each once.
 *
 * @public
 */
export function pathsToResolve({ files, stacks }: Inventory): string[] {
  const modules = stacks
    .flatMap(({ configFiles }) => configFiles)
    .filter(path => /(?:^|\/)go\.mod$/.test(path));
  return [...new Set([...files.map(({ path }) => path), ...modules])];
}
