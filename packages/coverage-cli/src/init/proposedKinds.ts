import {
  InventoryFile,
  testKindOf,
  TestKindDefinition,
} from '@backstage-coverage/plugin-coverage-common';
import { foldersAbove } from '../scan/Repository';
import { escapedGlob } from './escapedGlob';

/** How test files are named where they lie beside the code. */
const NAMES: readonly [glob: string, name: RegExp][] = [
  ['**/*.test.*', /\.test\.[^/]*$/],
  ['**/*.spec.*', /\.spec\.[^/]*$/],
  ['**/*_test.*', /_test\.[^/]*$/],
  ['**/test_*.py', /(?:^|\/)test_[^/]*\.py$/],
  ['**/*Test.*', /Test\.[^/]*$/],
  ['**/*Tests.*', /Tests\.[^/]*$/],
  ['**/*_spec.rb', /_spec\.rb$/],
];

/** More than this are no list that people would keep. */
const MAX_GLOBS = 12;

/**
 * The usual test kinds of the tests that there are, as globs that match those and no
 * other code. A kind for which there are no such globs is left out, and stays known by
 * the usual names.
 */
export function proposedKinds(
  files: readonly InventoryFile[],
): Record<string, TestKindDefinition> {
  const kindOf = testKindOf(null);
  /** Path of all code, with the kind of what is a test. */
  const code = new Map<string, string | null>();
  /** Kinds that code with tests of its own is of. */
  const inCode = new Set<string>();
  for (const { path, kind, test } of files) {
    if (kind === 'test') {
      code.set(path, kindOf(path).name);
    } else if (kind === 'source' || kind === 'marker') {
      code.set(path, null);
      if (test?.functions) {
        inCode.add(kindOf(path).name);
      }
    }
  }
  const kinds: Record<string, TestKindDefinition> = {};
  for (const name of new Set(code.values())) {
    if (name !== null && !inCode.has(name)) {
      const include = globsOf(name, code);
      if (include.length <= MAX_GLOBS) {
        kinds[name] = { include };
      }
    }
  }
  return Object.fromEntries(
    Object.entries(kinds).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function globsOf(
  kind: string,
  code: ReadonlyMap<string, string | null>,
): string[] {
  const mixed = new Set(
    [...code].flatMap(([path, of]) => (of === kind ? [] : foldersAbove(path))),
  );
  const folders = new Set<string>();
  let rest: string[] = [];
  for (const [path, of] of code) {
    if (of === kind) {
      const whole = foldersAbove(path).filter(folder => !mixed.has(folder));
      const outermost = whole.at(-1);
      if (outermost === undefined || outermost === '') {
        rest.push(path);
      } else {
        folders.add(outermost);
      }
    }
  }
  const others = [...code].flatMap(([path, of]) => (of === kind ? [] : [path]));
  const names: string[] = [];
  for (const [glob, name] of NAMES) {
    const isOwn = !others.some(path => name.test(path));
    if (isOwn && rest.some(path => name.test(path))) {
      names.push(glob);
      rest = rest.filter(path => !name.test(path));
    }
  }
  const isNamed = (folder: string) =>
    names.length > 0 &&
    [...code.keys()]
      .filter(path => path.startsWith(`${folder}/`))
      .every(path =>
        NAMES.some(([glob, name]) => names.includes(glob) && name.test(path)),
      );
  return [
    ...[...folders]
      .filter(folder => !isNamed(folder))
      .sort()
      .map(folder => `${escapedGlob(folder)}/**`),
    ...names,
    ...rest.sort().map(escapedGlob),
  ];
}
