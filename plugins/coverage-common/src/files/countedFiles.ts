import { Inventory } from '../inventory/Inventory';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { collectFiles } from './collectFiles';
import { MeasuredFile } from './FileFacts';

/**
 * The measured files that count, at their paths in the repository, as an
 * analysis has them. Without an inventory and rules, paths stay as written.
 *
 * @param input - `entityPath`: the entity's folder; empty for the root
 * @throws InputError when a glob of the repository file cannot be read
 * @public
 */
export function countedFiles(input: {
  measured: readonly MeasuredFile[];
  inventory: Inventory | null;
  repositoryFile: RepositoryFile | null;
  entityPath: string;
}): Pick<MeasuredFile, 'path' | 'totals'>[] {
  return collectFiles(input).files.flatMap(({ path, totals }) =>
    totals ? [{ path, totals }] : [],
  );
}
