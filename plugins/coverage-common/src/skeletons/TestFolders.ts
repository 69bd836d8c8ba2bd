import { globMatcher } from '../files/globMatcher';
import { Inventory, StackFacts } from '../inventory/Inventory';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { ancestorsOf, folderOf, isWithin, joinPath } from '../model/pathParts';

/** A folder of tests: `core/tests`. */
export interface TestFolders {
  /** Outermost folder that only holds tests. */
  tests: string;
  /** The one for unit tests in it; `null`: there is none. */
  unit: string | null;
  /** It is divided by kind: `tests/e2e`. */
  byKind: boolean;
}

const testFolder = /^(?:__tests?__|tests?|specs?)$/i;
const unitFolder = /^units?$/i;
const otherKindFolder =
  /^(?:integration|e2e|end-to-end|functional|feature|features|acceptance|system|smoke|manual|contract|performance|perf|load|cypress|playwright)$/i;

/** `true` for a folder name like `tests` or `__tests__`. */
export function isTestFolderName(name: string): boolean {
  return testFolder.test(name);
}

/** `true` for a folder of tests of one kind, other than unit tests: `e2e`. */
export function isKindFolderName(name: string): boolean {
  return otherKindFolder.test(name);
}

/**
 * The folder above a test folder: `core` for `core/tests/unit`. Sources outside
 * of it are not tested there. A path without test folder is its own.
 */
export function ownerOf(folder: string): string {
  const parts = folder.split('/');
  const at = parts.findIndex(isTestFolderName);
  return at < 0 ? folder : parts.slice(0, at).join('/');
}

/** Which kind a test is of, for the sake of where unit tests belong. */
type TestPurpose = 'unit' | 'other' | 'unknown';

/** Tells unit tests by the stated kinds, else by folder names. */
export function createPurposeOf(
  repositoryFile: RepositoryFile | null,
): (path: string) => TestPurpose {
  const kinds = Object.entries(repositoryFile?.testKinds ?? {}).map(
    ([kind, { include }]) => ({
      purpose: isUnitKind(kind) ? ('unit' as const) : ('other' as const),
      matches: globMatcher(include),
    }),
  );
  const byFolder = new Map<string, TestPurpose>();
  return path => {
    const stated = kinds.find(kind => kind.matches(path));
    if (stated) {
      return stated.purpose;
    }
    const folder = folderOf(path);
    let purpose = byFolder.get(folder);
    if (!purpose) {
      purpose = purposeOfFolder(folder);
      byFolder.set(folder, purpose);
    }
    return purpose;
  };
}

function purposeOfFolder(folder: string): TestPurpose {
  const parts = folder.split('/');
  if (parts.some(part => otherKindFolder.test(part))) {
    return 'other';
  }
  return parts.some(part => unitFolder.test(part)) ? 'unit' : 'unknown';
}

function isUnitKind(kind: string): boolean {
  return /^units?\b/i.test(kind);
}

/** The folders of tests of each stack, by the folder whose sources they are for. */
export function findTestFolders(
  inventory: Inventory,
  repositoryFile: RepositoryFile | null,
  stackOf: (path: string) => StackFacts | null,
): Map<StackFacts, Map<string, TestFolders>> {
  const all = new Map<StackFacts, Map<string, TestFolders>>();
  for (const stack of inventory.stacks) {
    all.set(stack, new Map());
  }
  let latest = { folder: '', folders: new Map<string, TestFolders>() };
  for (const file of inventory.files) {
    const stack = file.kind === 'test' ? stackOf(file.path) : null;
    const folders = stack && all.get(stack);
    if (!folders) {
      continue;
    }
    const folder = folderOf(file.path);
    if (folder !== latest.folder || folders !== latest.folders) {
      addFolder(folders, folder);
      latest = { folder, folders };
    }
  }
  for (const folder of statedUnitFolders(repositoryFile)) {
    for (const [{ root }, folders] of all) {
      if (isWithin(folder, root)) {
        addFolder(folders, folder);
      }
    }
  }
  return all;
}

function statedUnitFolders(repositoryFile: RepositoryFile | null): string[] {
  return Object.entries(repositoryFile?.testKinds ?? {})
    .filter(([kind]) => isUnitKind(kind))
    .flatMap(([, { include }]) => include)
    .map(folderBeforeWildcards);
}

/** `core/tests/unit/**` → `core/tests/unit`. */
export function folderBeforeWildcards(glob: string): string {
  const wildcard = glob.search(/[*?[{]/);
  return wildcard < 0 ? glob : folderOf(glob.slice(0, wildcard));
}

function addFolder(folders: Map<string, TestFolders>, folder: string): void {
  const parts = folder.split('/');
  const at = parts.findIndex(isTestFolderName);
  // `__tests__` lies beside the sources it tests, folder by folder.
  if (at < 0 || /^__/.test(parts[at])) {
    return;
  }
  const owner = parts.slice(0, at).join('/');
  const tests = joinPath(owner, parts[at]);
  const known = folders.get(owner) ?? { tests, unit: null, byKind: false };
  folders.set(owner, known);
  const kind = parts[at + 1] ?? '';
  if (unitFolder.test(kind)) {
    known.unit = known.unit ?? joinPath(tests, kind);
  }
  known.byKind =
    known.byKind || unitFolder.test(kind) || otherKindFolder.test(kind);
}

/** The nearest test folder of a source's folder. */
export function testFoldersFor(
  folders: Map<string, TestFolders> | undefined,
  folder: string,
): TestFolders | null {
  for (const owner of ancestorsOf(folder)) {
    const found = folders?.get(owner);
    if (found) {
      return found;
    }
  }
  return null;
}

/** The unit test folder of a test folder that the repository has. */
export function unitFolderOf({ tests, unit, byKind }: TestFolders): string {
  return unit ?? (byKind ? joinPath(tests, 'unit') : tests);
}
