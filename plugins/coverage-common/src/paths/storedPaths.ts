import { InventoryIndex } from '../inventory/InventoryIndex';
import { Finding } from '../model/Finding';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { applyRules } from './applyRules';
import { cleanPath, folderPrefix } from './cleanPath';
import { pathFindings } from './pathFindings';
import { PathResolver } from './PathResolver';
import { unclearPaths } from './unclearPaths';

/**
 * Where the paths of stored coverage lie in the repository. Files in the entity's
 * folder stay, since reports that came with an inventory are resolved already.
 *
 * @param inventory - `null`: only rules can be applied
 * @returns paths parallel to the measured ones, as written where nothing fits
 */
export function storedPaths(
  measured: readonly string[],
  inventory: InventoryIndex | null,
  rules: RepositoryFile['paths'],
  entityPath: string,
): { paths: string[]; findings: Finding[] } {
  const cleaned = measured.map(cleanPath);
  if (!inventory) {
    const paths = cleaned.map(
      (path, i) => applyRules(measured[i], path, rules)[0] ?? path,
    );
    return { paths, findings: [] };
  }
  const { files, places } = inventory;
  const prefix = folderPrefix(entityPath);
  const open = measured.filter(
    (_, i) => !cleaned[i].startsWith(prefix) || !places.has(cleaned[i]),
  );
  if (open.length === 0) {
    return { paths: cleaned, findings: [] };
  }
  const resolved = new PathResolver(
    files.map(({ path }) => path),
    { rules, entityPath, known: places },
  ).resolve(open);
  const paths = new Map(open.map((path, i) => [path, resolved[i].path]));
  return {
    paths: measured.map((path, i) => paths.get(path) ?? cleaned[i]),
    findings: pathFindings(unclearPaths([{ written: open, resolved }])),
  };
}
