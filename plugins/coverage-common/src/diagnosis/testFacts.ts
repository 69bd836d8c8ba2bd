import { holdsTests } from '../files/holdsTests';
import { Inventory, InventoryFile, StackFacts } from '../inventory/Inventory';
import { folderOf } from '../model/pathParts';
import { createStackFinder } from '../skeletons/stackOfFile';
import { DiagnosisContext } from './DiagnosisContext';

/** A test file with test functions, as an inventory knows it. */
type TestFile = InventoryFile & {
  test: NonNullable<InventoryFile['test']>;
};

/** Folders of scripts that people run; a runner does not collect them. */
const manualFolder = /^(?:manual|scripts?|bench(?:marks?)?)$/i;

/** Files that a runner would run and that hold test functions. */
export function runnableTests(inventory: Inventory): TestFile[] {
  // Tests of a folder come together.
  let latest = { folder: '', isManual: false };
  const isManual = (folder: string) => {
    if (folder !== latest.folder) {
      latest = { folder, isManual: isOfScripts(folder) };
    }
    return latest.isManual;
  };
  return inventory.files.filter(
    (file): file is TestFile =>
      file.test !== undefined &&
      holdsTests(file) &&
      !isManual(folderOf(file.path)),
  );
}

function isOfScripts(folder: string): boolean {
  return folder.split('/').some(part => manualFolder.test(part));
}

/** Those that fail before a test starts, because an import resolves to nothing. */
export function isBroken({ test }: TestFile): boolean {
  return test.unresolvedImports.length > 0;
}

/** Test functions of some files. */
export function functionsOf(tests: readonly TestFile[]): number {
  return tests.reduce((sum, { test }) => sum + test.functions, 0);
}

/** Stacks that the files belong to, as the inventory lists them. */
export function stacksOf(
  inventory: Inventory,
  files: readonly { path: string }[],
): StackFacts[] {
  const stackOf = createStackFinder(inventory);
  const found = new Set<StackFacts>();
  for (const { path } of files) {
    const stack = stackOf(path);
    if (stack) {
      found.add(stack);
    }
    if (found.size === inventory.stacks.length) {
      break;
    }
  }
  return inventory.stacks.filter(stack => found.has(stack));
}

/** Stacks of the files that are diagnosed; all, when none of them has one. */
export function stacksOfContext(
  context: DiagnosisContext,
  inventory: Inventory,
): StackFacts[] {
  const stacks = stacksOf(inventory, context.files);
  return stacks.length > 0 ? stacks : inventory.stacks;
}
