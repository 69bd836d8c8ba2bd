import { z } from 'zod';
import { globMatcher } from '../files/globMatcher';
import { PRIORITIES } from './Priority';
import { PriorityRule } from './PriorityRule';

/*
 * Every `error` is what was expected, as the tail of a sentence. Who reads a
 * policy or a repository file puts the key and the value in front.
 */

const ID =
  'an id that begins with a letter, of 1 to 64 letters, digits, dots, dashes and underscores, other than area and override: sync-first';
const LEVEL = 'critical, high, medium or low';
const TEXT = 'a list of texts of 1 to 200 characters, at least one';
const EFFECT =
  'one of set, atMost and atLeast with a level, or add with a whole number from -3 to 3';

function texts() {
  return z
    .array(z.string({ error: TEXT }).min(1, TEXT).max(200, TEXT), {
      error: TEXT,
    })
    .min(1, TEXT)
    .optional();
}

/** YAML reads `tier: [1]` as a number. */
function facts() {
  return z
    .array(
      z.union([z.string().min(1).max(200), z.number()]).transform(String),
      {
        error: TEXT,
      },
    )
    .min(1, TEXT)
    .optional();
}

function count() {
  const error = 'a whole number from 0 to 1,000,000';
  return z
    .number({ error })
    .int(error)
    .min(0, error)
    .max(1e6, error)
    .optional();
}

function upTo(max: 1 | 100) {
  const error = `a number from 0 to ${max}`;
  return z.number({ error }).min(0, error).max(max, error).optional();
}

const WORD =
  'words of letters and digits, with a star at the end at most: [payment, auth*]';

function words() {
  return z
    .array(z.string({ error: WORD }).regex(/^[\p{L}\p{N}]{1,60}\*?$/u, WORD), {
      error: WORD,
    })
    .min(1, WORD)
    .optional();
}

function isGlobs(paths: string[] | undefined): boolean {
  try {
    globMatcher(paths ?? []);
    return true;
  } catch {
    return false;
  }
}

const condition = z
  .strictObject(
    {
      words: words(),
      nameWords: words(),
      paths: texts().refine(isGlobs, 'paths or globs, none beginning with "!"'),
      side: z.enum(['server', 'ui'], { error: 'server or ui' }).optional(),
      minUncovered: count(),
      maxUncovered: count(),
      minCoverage: upTo(100),
      maxCoverage: upTo(100),
      packages: texts(),
      exercisedByE2e: z.boolean({ error: 'true or false' }).optional(),
      minFanIn: count(),
      minTestedSiblings: upTo(1),
      lifecycle: facts(),
      tier: facts(),
      minDependents: count(),
      after: texts(),
    },
    {
      error:
        'an object with any of words, nameWords, paths, side, minUncovered, maxUncovered, minCoverage, maxCoverage, packages, exercisedByE2e, minFanIn, minTestedSiblings, lifecycle, tier, minDependents and after',
    },
  )
  .refine(
    ({ minUncovered = 0, maxUncovered = Infinity }) =>
      minUncovered <= maxUncovered,
    'minUncovered that is not above maxUncovered, or the rule never speaks',
  )
  .refine(
    ({ minCoverage = -1, maxCoverage = Infinity }) => minCoverage < maxCoverage,
    'minCoverage that is below maxCoverage, or the rule never speaks',
  );

const level = z.enum(PRIORITIES, { error: LEVEL });

const effect = z.union(
  [
    z.strictObject({ set: level }),
    z.strictObject({ atMost: level }),
    z.strictObject({ atLeast: level }),
    z.strictObject({ add: z.number().int().min(-3).max(3) }),
  ],
  { error: EFFECT },
);

const REASON = 'a text of 1 to 300 characters';

/**
 * A priority rule as it stands in a policy or a repository file.
 */
export const priorityRuleSchema: z.ZodType<PriorityRule> = z.strictObject(
  {
    id: z
      .string({ error: ID })
      .regex(/^(?!(?:area|override)$)[a-z][\w.-]{0,63}$/i, ID),
    enabled: z.boolean({ error: 'true or false' }).optional(),
    group: z
      .string({ error: 'a text of 1 to 64 characters' })
      .min(1, 'a text of 1 to 64 characters')
      .max(64, 'a text of 1 to 64 characters')
      .optional(),
    when: condition,
    effect,
    reason: z.string({ error: REASON }).min(1, REASON).max(300, REASON),
  },
  {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? 'id, enabled, group, when, effect, reason'
        : 'an object with id, when, effect and reason',
  },
);
