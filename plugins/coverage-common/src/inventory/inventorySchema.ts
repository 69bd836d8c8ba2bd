import { z } from 'zod';
import { formatCount } from '../model/wording';
import { TEST_STACKS } from './Inventory';

/*
 * Each message says what was expected, the tail of a sentence such as
 * "files[12].lines is -1; expected a whole number from 0".
 */

export const MAX_FILES = 200_000;
export const MAX_LIST = 20_000;
const MAX_COUNT = 2 ** 31;

/** Inside the repository: no root, no drive, no `.` or `..`, no `\`, nothing invisible. */
const REPOSITORY_PATH =
  // eslint-disable-next-line no-control-regex
  /^(?![A-Za-z]:)(?!(?:.*\/)?\.{1,2}(?:\/|$))[^/\\\u0000-\u001f]+(?:\/[^/\\\u0000-\u001f]+)*$/;
const PATH =
  'a path from the repository\'s root with "/", without "..", of at most 4,096 characters';

const COUNT = 'a whole number from 0';
const WEIGHT = 'a number from 0';
const TEXT = 'a text of at most 1,000 characters';

const path = z.string(PATH).max(4096, PATH).regex(REPOSITORY_PATH, PATH);
const count = z.int(COUNT).min(0, COUNT).max(MAX_COUNT, COUNT);
const weight = z.number(WEIGHT).min(0, WEIGHT).max(MAX_COUNT, WEIGHT);
const text = z.string(TEXT).max(1000, TEXT);
const flag = z.boolean('true or false');

function list<Item extends z.ZodType>(item: Item) {
  const expected = `a list of at most ${formatCount(MAX_LIST)}`;
  return z.array(item, expected).max(MAX_LIST, expected);
}

function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, `one of ${words.join(', ')}`);
}

export const inventoryFileSchema = z.object(
  {
    path,
    kind: oneOf(['source', 'test', 'marker', 'generated', 'vendored', 'other']),
    lines: count,
    language: text.optional(),
    imports: list(path).optional(),
    packages: list(text).optional(),
    functions: list(
      z.object(
        { name: text, line: count, public: flag.optional() },
        'an object with name and line',
      ),
    ).optional(),
    errorLines: list(count).optional(),
    complexity: weight.optional(),
    churn: weight.optional(),
    fixes: weight.optional(),
    owners: list(text).optional(),
    test: z
      .object(
        {
          functions: count,
          skipped: count,
          unresolvedImports: list(text),
          external: flag,
          imports: list(path).optional(),
        },
        'an object with functions, skipped, unresolvedImports and external',
      )
      .optional(),
  },
  'an object with path, kind and lines',
);

const stackSchema = z.object(
  {
    stack: oneOf(TEST_STACKS),
    root: z.union([z.literal(''), path], PATH),
    packageManager: text.optional(),
    configFiles: list(text),
    runnerDeclared: flag,
    coverageDeclared: flag,
    sources: list(text),
    missingSources: list(text),
    ciTestFiles: list(text),
    ciCoverageFiles: list(text),
  },
  'an object with stack, root and what was found there',
);

/** All but the files. */
export const inventoryHeadSchema = z.object(
  {
    version: z.literal(1, '1'),
    commit: text.optional(),
    stacks: list(stackSchema),
    ci: text.nullable().optional(),
    history: flag.optional(),
  },
  'an object with version, files and stacks',
);

/**
 * JSON Schema (draft 2020-12) of an inventory. It cannot say that each path is
 * there once.
 *
 * @public
 */
export function inventoryJsonSchema(): Record<string, unknown> {
  const schema = inventoryHeadSchema.extend({
    files: z.array(inventoryFileSchema).max(MAX_FILES),
  });
  return { ...z.toJSONSchema(schema, { io: 'input' }), title: 'Inventory' };
}
