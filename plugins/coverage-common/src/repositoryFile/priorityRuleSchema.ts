import { z } from 'zod';
import { PriorityRule } from '../priorities/PriorityRule';
import {
  count,
  glob,
  list,
  mapping,
  oneOf,
  percent,
  text,
  LEVELS,
} from './schemaParts';

const word = text('a word', 100);

const condition = mapping({
  words: list(word, 1000).optional(),
  paths: list(glob(), 1000).optional(),
  side: oneOf(['server', 'ui']).optional(),
  minUncovered: count().optional(),
  maxUncovered: count().optional(),
  minCoverage: percent().optional(),
  maxCoverage: percent().optional(),
  packages: list(word, 1000).optional(),
  exercisedByE2e: z.boolean('true or false').optional(),
  minFanIn: count().optional(),
  minTestedSiblings: z
    .number('a share from 0 to 1')
    .min(0, 'a share from 0 to 1')
    .max(1, 'a share from 0 to 1')
    .optional(),
  lifecycle: list(word, 100).optional(),
  tier: list(word, 100).optional(),
  minDependents: count().optional(),
  after: list(word, 1000).optional(),
});

const EFFECT =
  'one of "set", "atMost", "atLeast" with a level, or "add" with a number from -3 to 3';
const LEVEL = oneOf(LEVELS);

const effect = z.union(
  [
    mapping({ set: LEVEL }),
    mapping({ atMost: LEVEL }),
    mapping({ atLeast: LEVEL }),
    mapping({ add: z.int(EFFECT).min(-3, EFFECT).max(3, EFFECT) }),
  ],
  EFFECT,
);

/**
 * A priority rule as people write it, in the repository file or in the policy.
 * The message of an issue says what was expected.
 */
export const priorityRuleSchema: z.ZodType<PriorityRule> = mapping({
  id: text('an id such as "A4"', 100),
  group: text('the name of a group', 100).optional(),
  when: condition,
  effect,
  reason: text('a reason for people', 1000),
});
