import { z } from 'zod';
import { formatCount } from '../model/wording';
import { priorityRuleSchema } from '../priorities/parsePriorityRule';

/*
 * Every `error` is what was expected, as the tail of a sentence: "…; expected a
 * number from 0 to 100". `parsePolicy` puts the key and the value in front.
 */

const ID = 'letters and digits, joined by single dashes: tier-1-services';
const DATE = 'a day that exists, in quotes: "2027-06-30"';
const WORDS = 'a text of 1 to 200 characters or a list of such, at least one';
const MEASURE = 'lines, branches, functions or files';

function object<T extends z.ZodRawShape>(shape: T) {
  const keys = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys' ? keys : `an object with ${keys}`,
  });
}

function number(from: number, to: number) {
  const error = `a number from ${from} to ${formatCount(to)}`;
  return z.number({ error }).min(from, error).max(to, error);
}

function wholeNumber(from: number, to: number) {
  const error = `a whole number from ${from} to ${formatCount(to)}`;
  return z.number({ error }).int(error).min(from, error).max(to, error);
}

function choice<const T extends readonly string[]>(values: T) {
  const error = values.join(' or ');
  return z.enum(values, { error });
}

/** One or several; numbers too, since YAML reads `tier: 1` as one. */
function oneOrMore() {
  const word = z
    .union([z.string().min(1, WORDS).max(200, WORDS), z.number()], {
      error: WORDS,
    })
    .transform(String);
  return z
    .union([word.transform(one => [one]), z.array(word).min(1, WORDS)], {
      error: WORDS,
    })
    .optional();
}

const percent = number(0, 100);
const measure = z
  .enum(['lines', 'branches', 'functions', 'files'], { error: MEASURE })
  .default('lines');

export const predicate = object({
  kind: oneOrMore(),
  type: oneOrMore(),
  lifecycle: oneOrMore(),
  tier: oneOrMore(),
  tags: oneOrMore(),
  language: oneOrMore(),
  owner: oneOrMore(),
  group: oneOrMore(),
  system: oneOrMore(),
  domain: oneOrMore(),
});

const target = object({
  id: z.string({ error: ID }).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/i, ID),
  for: predicate.default({}),
  measure,
  value: percent,
  by: z.iso.date({ error: DATE }).optional(),
  kind: choice(['committed', 'stretch']).default('committed'),
});

const levels = z.array(choice(['critical', 'high']), {
  error: 'a list of critical, high or both',
});

const requirement = object({
  minCoverage: percent.optional(),
  maxAgeDays: number(1, 3650).optional(),
  noUntested: levels.optional(),
  noOpen: levels.optional(),
  minPatch: percent.optional(),
}).optional();

const minutes = number(0, 10_000).optional();
const factor = number(0.01, 100).optional();
const share = number(0.01, 1).optional();
const PACKAGE = 'the name of a package';
const packages = z
  .array(z.string({ error: PACKAGE }).min(1, PACKAGE).max(200, PACKAGE), {
    error: 'a list of names of packages',
  })
  .optional();
const RANGE = 'two numbers, from above 0 to 1 and from 1 to 100: [0.7, 1.6]';

const effort = object({
  setupMinutes: minutes,
  minutesPerStatement: number(0.01, 1000).optional(),
  difficulty: object({
    pure: factor,
    normal: factor,
    io: factor,
    heavy: factor,
  }).optional(),
  siblingFactor: factor,
  range: z
    .tuple(
      [
        z.number({ error: RANGE }).gt(0, RANGE).max(1, RANGE),
        z.number({ error: RANGE }).min(1, RANGE).max(100, RANGE),
      ],
      { error: RANGE },
    )
    .optional(),
  ceiling: object({
    pure: share,
    normal: share,
    io: share,
    heavy: share,
  }).optional(),
  quickWin: object({
    maxMinutes: minutes,
    minGain: wholeNumber(1, 1_000_000).optional(),
  }).optional(),
  packages: object({ heavy: packages, io: packages }).optional(),
});

const ruleIds = z
  .array(z.string({ error: 'the id of a rule' }), {
    error: 'a list of ids of rules',
  })
  .optional();

const DEFAULT_TARGET = 'an object with measure and value, or none';

/**
 * What may stand under `coverage.policy`. Everything may be left out.
 */
export const policySchema = object({
  targets: z.array(target, { error: 'a list of targets' }).default([]),
  defaultTarget: z
    .union(
      [
        object({ measure, value: percent }),
        // An app-config cannot carry null: Backstage drops it.
        z.literal('none').transform(() => null),
        z.null(),
      ],
      { error: DEFAULT_TARGET },
    )
    .optional(),
  levels: object({
    bronze: requirement,
    silver: requirement,
    gold: requirement,
  }).optional(),
  priorities: object({
    rules: z.array(priorityRuleSchema, { error: 'a list of rules' }).optional(),
    disabled: ruleIds,
    enabled: ruleIds,
  }).optional(),
  effort: effort.optional(),
  capacity: number(0.1, 10_000).optional(),
  staleAfterDays: wholeNumber(1, 3650).optional(),
  ratchet: object({
    raise: z.boolean({ error: 'true or false' }).optional(),
  }).optional(),
});
