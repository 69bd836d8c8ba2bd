import { z } from 'zod';
import { PRIORITIES } from '../priorities/Priority';
import { priorityRuleSchema } from '../priorities/parsePriorityRule';
import {
  date,
  glob,
  list,
  mapping,
  oneOf,
  percent,
  repositoryPath,
  text,
} from './schemaParts';

const globs = list(glob(), 1000);
const name = text('a name', 200);
const reason = text('a reason for people');

const target = mapping({
  measure: oneOf(['lines', 'branches', 'functions', 'files']).optional(),
  value: percent(),
  by: date().optional(),
  kind: oneOf(['committed', 'stretch']).optional(),
});

const HOURS = 'hours from and to, like [4, 6]';
const hour = z.number(HOURS).min(0, HOURS).max(100_000, HOURS);
const hours = z.union(
  [hour, z.tuple([hour, hour], HOURS).refine(([a, b]) => a <= b, HOURS)],
  HOURS,
);

const area = mapping({
  name,
  include: globs.min(1, 'at least one glob'),
  exclude: globs.optional(),
  target: z
    .union(
      [percent(), target, list(target, 20)],
      'a percentage of lines from 0 to 100, a mapping with measure, value, by and kind, or a list of these',
    )
    .optional(),
  priority: oneOf(PRIORITIES).optional(),
  rationale: text('a rationale for people').optional(),
  testKinds: list(name, 50).optional(),
});

const testKind = z.union(
  [
    globs,
    mapping({
      include: globs,
      description: text('a description').optional(),
      manual: z.boolean('true or false').optional(),
    }),
  ],
  'a list of globs, or a mapping with include, description and manual',
);

const phase = mapping({
  name,
  target: percent().optional(),
  areas: list(name, 500).optional(),
  files: globs.optional(),
  hours: hours.optional(),
  weeks: z
    .number('a number of weeks above 0')
    .positive('a number of weeks above 0')
    .max(1000, 'at most 1,000 weeks')
    .optional(),
  description: text('a description').optional(),
});

const ruleIds = list(text('the id of a rule', 100), 500);

const exception = mapping({ path: glob(), reason, until: date().optional() });

/** `.coverage-plan.yaml` as people write it. */
export const repositoryFileSchema = mapping({
  targets: list(target, 50).optional(),
  areas: list(area, 500).optional(),
  ignore: globs.optional(),
  testKinds: z.record(name, testKind, 'a mapping of test kinds').optional(),
  phases: list(phase, 100).optional(),
  hours: hours.optional(),
  capacity: z
    .number('hours a week above 0')
    .positive('hours a week above 0')
    .max(10_000, 'at most 10,000 hours a week')
    .optional(),
  priority: z
    .union(
      [
        oneOf(PRIORITIES),
        mapping({ level: oneOf(PRIORITIES), reason: reason.optional() }),
      ],
      '"critical", "high", "medium" or "low", or a mapping with level and reason',
    )
    .optional(),
  priorities: mapping({
    rules: list(priorityRuleSchema, 500).optional(),
    disabled: ruleIds.optional(),
    enabled: ruleIds.optional(),
    overrides: list(
      mapping({
        path: glob(),
        priority: oneOf(PRIORITIES),
        reason,
        until: date().optional(),
      }),
      5000,
    ).optional(),
  }).optional(),
  blocked: list(exception, 5000).optional(),
  exempt: list(exception, 5000).optional(),
  flags: z
    .record(
      name,
      mapping({ carryforward: z.boolean('true or false').optional() }),
      'a mapping of flags',
    )
    .optional(),
  paths: list(
    mapping({
      from: text('how the paths in reports begin', 4096),
      to: repositoryPath('how they begin'),
    }),
    100,
  ).optional(),
  testFiles: z
    .record(
      text('the path of a source file', 4096),
      repositoryPath('the path of a test file'),
      'a mapping of source files to test files',
    )
    .optional(),
  dismiss: list(
    mapping({ code: text('the code of a finding', 100), reason }),
    200,
  ).optional(),
  notes: list(text('a sentence'), 100).optional(),
});

export type WrittenRepositoryFile = z.infer<typeof repositoryFileSchema>;

/**
 * JSON Schema (draft 2020-12) of `.coverage-plan.yaml`, for editors.
 *
 * @public
 */
export function repositoryFileJsonSchema(): Record<string, unknown> {
  return {
    ...z.toJSONSchema(repositoryFileSchema, { io: 'input' }),
    title: '.coverage-plan.yaml',
  };
}
