import { FileFacts } from '../files/FileFacts';
import { Inventory, StackFacts } from '../inventory/Inventory';
import { counted } from '../model/wording';
import {
  createUniqueNames,
  pascalCase,
  safeIdentifier,
  safeLabel,
} from './safeText';
import { TestSkeleton } from './Skeleton';
import { skeletonWriters } from './stacks';
import { UncoveredFunction, uncoveredFunctions } from './uncoveredFunctions';

/** More tests than that nobody writes in one go. */
const maxTests = 20;

/**
 * A test file for the public functions of a file that no test ran: one test
 * each, which fails until it is written. It names only what the report or the
 * inventory names. `null`: no such function is known.
 *
 * @public
 */
export function renderSkeleton(options: {
  file: FileFacts;
  stack: StackFacts;
  /** Where the test goes, from the repository's root. */
  testFile: string;
  inventory: Inventory | null;
}): TestSkeleton | null {
  const { file, stack, testFile, inventory } = options;
  const writer = skeletonWriters[stack.stack];
  const functions = uncoveredFunctions(file, writer.isPublic);
  // A line break in a path would break out of the import.
  const isOddPath = /[\p{Cc}\u2028\u2029]/u.test(file.path + testFile);
  if (functions.length === 0 || isOddPath) {
    return null;
  }
  const shown = functions.slice(0, maxTests);
  const unique = createUniqueNames();
  return {
    path: testFile,
    language: writer.language(testFile),
    functions: shown.map(({ name }) => name),
    text: writer.write({
      path: file.path,
      testFile,
      stack,
      tests: shown.map(fn => ({
        identifier: unique(identifierOf(fn)),
        label: labelOf(fn),
      })),
      comment: [
        `Skeleton for ${safeLabel(
          file.path,
        )}: each test fails until it is written.`,
        ...leftOut(functions.slice(maxTests)),
      ],
      hasFile: wanted =>
        inventory?.files.some(({ path }) => path === wanted) ?? false,
    }),
  };
}

function identifierOf({ name, line }: UncoveredFunction): string {
  const identifier = safeIdentifier(
    name,
    line > 0 ? `line_${line}` : 'function',
  );
  // Some writers join the words: `a_b` and `aB` must not meet there.
  return pascalCase(identifier) === '' ? 'function' : identifier;
}

function labelOf({ name, line }: UncoveredFunction): string {
  return line > 0 ? `${safeLabel(name)} (line ${line})` : safeLabel(name);
}

function leftOut(functions: UncoveredFunction[]): string[] {
  return functions.length === 0
    ? []
    : [
        `Left out: ${counted(
          functions.length,
          'more function',
        )}, the next is ${labelOf(functions[0])}.`,
      ];
}
