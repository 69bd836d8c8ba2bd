import { FileFacts } from '../files/FileFacts';
import { Inventory } from '../inventory/Inventory';
import { indexInventory, InventoryIndex } from '../inventory/InventoryIndex';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { SourceFile } from './conventions/TestConvention';
import { ConventionalPaths } from './ConventionalPaths';
import { createKindPlacement } from './kindFolders';
import { learnFromTests } from './KnownTests';
import { sourceFile, subjectOf } from './SourceFile';
import { createStackFinder } from './stackOfFile';
import { TestSubjects } from './TestSubjects';
import { createNameFit, NameFit } from './nameFit';

/** The test file of a source file. */
export interface TestFileChoice {
  /** From the repository's root. */
  path: string;
  /** False: it is where it should be written. */
  exists: boolean;
}

/**
 * Finds where the test of a source file is or should be: what the repository
 * file says, else a test that imports the file and is named after it, else the
 * convention of its stack in the folders that the repository already has; of
 * `wantedKind`, where the repository has a folder for that kind.
 * `null`: no stack is known for the file's language. The returned function takes
 * microseconds a file; the habits are learnt once.
 */
export function createTestFileFinder(options: {
  inventory: Inventory | null;
  repositoryFile: RepositoryFile | null;
  /** Of the inventory, where it is there already. */
  index?: InventoryIndex | null;
}): (file: FileFacts, wantedKind?: string | null) => TestFileChoice | null {
  const { inventory, repositoryFile } = options;
  const stackOf = createStackFinder(inventory);
  const nameFit = createNameFit();
  const subjects = new TestSubjects();
  const index = options.index ?? (inventory && indexInventory(inventory));
  const exists = (path: string) => index?.places.has(path) ?? false;
  const conventional =
    inventory &&
    index &&
    new ConventionalPaths(
      learnFromTests({
        inventory,
        index,
        repositoryFile,
        stackOf,
        subjects,
        nameFit,
      }),
      index.files,
      stackOf,
    );
  const stated = new Map(Object.entries(repositoryFile?.testFiles ?? {}));

  const placeOfKind =
    inventory && createKindPlacement(inventory, repositoryFile);

  return (file, wantedKind) => {
    const override = stated.size > 0 ? stated.get(file.path) : undefined;
    if (override !== undefined) {
      const isKnown = file.testedBy?.includes(override) || exists(override);
      return { path: override, exists: isKnown };
    }
    const stack = stackOf(file.path);
    if (!stack || !conventional) {
      return null;
    }
    const source = sourceFile(file.path, stack);
    const named = file.testedBy?.length
      ? testNamedAfter(source, file.testedBy, subjects, nameFit)
      : null;
    if (named) {
      return { path: named, exists: true };
    }
    const usual = conventional.of(source);
    const ofKind = wantedKind ? placeOfKind?.(usual, wantedKind, stack) : null;
    const path = ofKind ?? usual;
    // A test in the source file itself shows only where something says so.
    return { path, exists: path !== file.path && exists(path) };
  };
}

/**
 * Of the tests that import it, the one that is named after it best; the first
 * of several, as their paths ascend.
 */
function testNamedAfter(
  source: SourceFile,
  testedBy: readonly string[],
  subjects: TestSubjects,
  nameFit: NameFit,
): string | null {
  const own = subjectOf(source);
  let best: string | null = null;
  let bestFit = 0;
  for (const test of testedBy) {
    if (test === source.path) {
      return test;
    }
    const name = subjects.of(test, source.stack);
    if (name === own) {
      return test;
    }
    const fit = name === null ? 0 : nameFit(name, own);
    if (fit > bestFit) {
      best = test;
      bestFit = fit;
    }
  }
  return best;
}
