import { InventoryFile } from '../inventory/Inventory';
import { InventoryIndex } from '../inventory/InventoryIndex';
import { isTestOfItself } from './holdsTests';

/** Who imports each file, by its place in the inventory's index. */
export interface Importers {
  /** Test files that people do not run by hand, ascending; `undefined`: none. */
  tests: readonly (readonly string[] | undefined)[];
  /** Number of source files. */
  fanIn: Int32Array;
}

/** Tests times modules behind a package marker; beyond it nobody reads the lists. */
const MAX_PAIRS = 2_000_000;

/** Lists of imports are short: up to here comparing is quicker than a set. */
const SHORT = 16;
const NOTHING: readonly string[] = [];

/**
 * Test files and number of source files that import each file, directly or
 * through package markers: who imports a package whose `__init__` re-exports
 * a module imports the module. A source file that holds tests is one of its own
 * test files, and of those that its tests import.
 *
 * @returns `null` when the inventory knows no imports although there are tests
 */
export function importersOf(
  { files, places }: InventoryIndex,
  isTest: (file: InventoryFile) => boolean,
  isManual: (path: string) => boolean,
): Importers | null {
  const knowsImports = files.some(({ imports }) => imports !== undefined);
  if (!knowsImports && files.some(isTest)) {
    return null;
  }
  const reach = reachThroughMarkers(files);
  const tests: (string[] | undefined)[] = files.map(() => undefined);
  const fanIn = new Int32Array(files.length);
  let pairs = 0;
  const addTest = (place: number, path: string) => {
    if (tests[place]) {
      tests[place].push(path);
    } else {
      tests[place] = [path];
    }
  };
  for (const file of files) {
    const asTest = isTest(file);
    const counts = asTest ? !isManual(file.path) : file.kind === 'source';
    const reached =
      counts && file.imports?.length
        ? reach(file.imports, pairs < MAX_PAIRS)
        : NOTHING;
    pairs += reached.length;
    for (const path of reached) {
      const place = places.get(path);
      if (place === undefined) {
        continue;
      }
      if (asTest) {
        addTest(place, file.path);
      } else {
        fanIn[place] += path === file.path ? 0 : 1;
      }
    }
    if (!asTest && isTestOfItself(file)) {
      for (const path of reach(
        [file.path, ...(file.test?.imports ?? [])],
        pairs < MAX_PAIRS,
      )) {
        const place = places.get(path);
        if (place !== undefined) {
          addTest(place, file.path);
        }
      }
    }
  }
  return { tests, fanIn };
}

function reachThroughMarkers(
  files: readonly InventoryFile[],
): (imports: readonly string[], follow: boolean) => readonly string[] {
  const markers = new Map<string, readonly string[]>();
  for (const { kind, path, imports } of files) {
    if (kind === 'marker' && imports?.length) {
      markers.set(path, imports);
    }
  }
  return (imports, follow) => {
    const isThroughMarker =
      follow && markers.size > 0 && imports.some(path => markers.has(path));
    if (!isThroughMarker) {
      return isEachOnce(imports) ? imports : [...new Set(imports)];
    }
    const reached = new Set(imports);
    // A set visits what is added while it is walked.
    for (const path of reached) {
      for (const next of markers.get(path) ?? []) {
        reached.add(next);
      }
    }
    return [...reached];
  };
}

function isEachOnce(paths: readonly string[]): boolean {
  return (
    paths.length <= SHORT && paths.every((path, i) => paths.indexOf(path) === i)
  );
}
