import { Inventory, InventoryFile, StackFacts } from '../inventory/Inventory';
import { InventoryIndex } from '../inventory/InventoryIndex';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { conventions } from './conventions';
import { ancestorsOf, folderOf, nameOf, stemOf } from '../model/pathParts';
import { KnownSources } from './KnownSources';
import {
  createPurposeOf,
  findTestFolders,
  isTestFolderName,
  TestFolders,
  testFoldersFor,
} from './TestFolders';
import { TestPlacements } from './TestPlacement';
import { TestSubjects } from './TestSubjects';
import { NameFit } from './nameFit';

/** Sources of one name that are compared with a test before it counts as ambiguous. */
const maxCandidates = 20;

/** What the tests of a repository show of its habits. */
export interface KnownTests {
  folderFor(sourceFolder: string, stack: StackFacts): string | null;
  foldersFor(sourceFolder: string, stack: StackFacts): TestFolders | null;
  /** How most tests of the stack are named. */
  styleOf(stack: StackFacts): string | null;
}

/** Reads the habits once, in one pass over the test files. */
export function learnFromTests({
  inventory,
  index,
  repositoryFile,
  stackOf,
  subjects,
  nameFit,
}: {
  inventory: Inventory;
  index: InventoryIndex;
  repositoryFile: RepositoryFile | null;
  stackOf: (path: string) => StackFacts | null;
  subjects: TestSubjects;
  nameFit: NameFit;
}): KnownTests {
  const folders = findTestFolders(inventory, repositoryFile, stackOf);
  const purposeOf = createPurposeOf(repositoryFile);
  const sources = new KnownSources(index);
  const placements = new Map<StackFacts, TestPlacements>();
  const styles = new Map<StackFacts, Map<string, number>>();

  for (const test of inventory.files) {
    const stack = test.kind === 'test' ? stackOf(test.path) : null;
    if (!stack) {
      continue;
    }
    const style = conventions[stack.stack].style(nameOf(test.path));
    if (style !== null) {
      count(
        getOrAdd(styles, stack, () => new Map()),
        style,
      );
    }
    const subject = subjects.of(test.path, stack);
    // Where integration tests lie says nothing of where a unit test belongs.
    if (subject !== null && purposeOf(test.path) !== 'other') {
      const shown = getOrAdd(placements, stack, () => new TestPlacements());
      addPlacement(shown, test, subject, stack, sources, nameFit);
    }
  }

  const mostFrequentStyles = new Map(
    Array.from(styles, ([stack, counts]) => [stack, mostFrequent(counts)]),
  );
  return {
    folderFor: (folder, stack) =>
      placements.get(stack)?.folderFor(folder, stack.root) ?? null,
    foldersFor: (folder, stack) => testFoldersFor(folders.get(stack), folder),
    styleOf: stack => mostFrequentStyles.get(stack) ?? null,
  };
}

function addPlacement(
  placements: TestPlacements,
  test: InventoryFile,
  subject: string,
  stack: StackFacts,
  sources: KnownSources,
  nameFit: NameFit,
): void {
  const folder = folderOf(test.path);
  const source = sourceOf(test, subject, sources, nameFit);
  if (source !== null) {
    placements.addPair(folderOf(source), folder, stack.root);
  } else if (/^__tests?__$/.test(nameOf(folder))) {
    placements.add(folderOf(folder), { kind: 'within', name: nameOf(folder) });
  } else if (
    sources.isFolder(folder) &&
    !folder.split('/').some(isTestFolderName)
  ) {
    placements.add(folder, { kind: 'beside' });
  }
}

/** The source that a test is named after: it imports it, or none else has the name. */
function sourceOf(
  test: InventoryFile,
  subject: string,
  sources: KnownSources,
  nameFit: NameFit,
): string | null {
  let best: string | null = null;
  let bestFit = 0;
  for (const path of test.imports ?? []) {
    const fit = sources.has(path) ? nameFit(subject, stemOf(path)) : 0;
    if (fit > bestFit) {
      best = path;
      bestFit = fit;
    }
    if (bestFit === 3) {
      break;
    }
  }
  if (best !== null) {
    return best;
  }
  const named = sources.named(subject);
  if (named.length > maxCandidates) {
    return null;
  }
  const near = new Set(ancestorsOf(folderOf(test.path)));
  const candidates =
    named.length > 1 ? named.filter(path => near.has(folderOf(path))) : named;
  return candidates.length === 1 ? candidates[0] : null;
}

function getOrAdd<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function mostFrequent(counts: Map<string, number>): string | null {
  const ranked = [...counts].sort(
    ([a, n], [b, m]) => m - n || (a < b ? -1 : 1),
  );
  return ranked[0]?.[0] ?? null;
}
