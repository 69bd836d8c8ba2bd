import { Inventory, StackFacts } from '../inventory/Inventory';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import {
  ancestorsOf,
  folderOf,
  isWithin,
  joinPath,
  nameOf,
} from '../model/pathParts';
import {
  folderBeforeWildcards,
  isKindFolderName,
  isTestFolderName,
} from './TestFolders';

/**
 * Finds where the test of a kind lies that would lie at a path as a unit test:
 * `core/tests/integration/test_db.py` for `core/tests/unit/test_db.py`. `null`: the
 * repository has no folder for the kind, or the tests lie beside their sources.
 */
export function createKindPlacement(
  inventory: Inventory,
  repositoryFile: RepositoryFile | null,
): (unitPath: string, kind: string, stack: StackFacts) => string | null {
  const known = new Map<string, string[]>();
  return (unitPath, kind, stack) => {
    const inside = insideTestFolder(unitPath);
    if (inside === null || /^units?\b/i.test(kind)) {
      return null;
    }
    let folders = known.get(kind);
    if (!folders) {
      folders = [
        ...statedFolders(repositoryFile, kind),
        ...foldersNamed(inventory, kind),
      ];
      known.set(kind, folders);
    }
    const folder = folders.find(path => isWithin(path, stack.root));
    return folder === undefined ? null : joinPath(folder, inside);
  };
}

/** `api/test_db.py` of `core/tests/unit/api/test_db.py`. */
function insideTestFolder(path: string): string | null {
  const parts = path.split('/');
  const at = parts.findIndex(isTestFolderName);
  // `__tests__` lies beside the sources it tests.
  if (at < 0 || parts[at].startsWith('_')) {
    return null;
  }
  const isUnitFolder = /^units?$/i.test(parts[at + 1]);
  return parts.slice(at + (isUnitFolder ? 2 : 1)).join('/');
}

function statedFolders(file: RepositoryFile | null, kind: string): string[] {
  return (file?.testKinds?.[kind]?.include ?? [])
    .map(folderBeforeWildcards)
    .filter(folder =>
      folder
        .split('/')
        .some(part => isTestFolderName(part) || isKindFolderName(part)),
    );
}

function foldersNamed(inventory: Inventory, kind: string): string[] {
  const folders = new Set<string>();
  for (const file of inventory.files) {
    if (file.kind === 'test') {
      for (const folder of ancestorsOf(folderOf(file.path))) {
        if (nameOf(folder).toLowerCase() === kind.toLowerCase()) {
          folders.add(folder);
        }
      }
    }
  }
  return [...folders].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
}
