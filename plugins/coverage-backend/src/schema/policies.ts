import { PRIORITIES } from '@backstage-coverage/plugin-coverage-common';
import { MEASURES } from './analysisWords';
import {
  count,
  date,
  dateOrNull,
  flag,
  list,
  number,
  numberOrNull,
  object,
  oneOf,
  orNull,
  ref,
  text,
  textOrNull,
  timeOrNull,
} from './jsonSchema';

const words = {
  type: 'array',
  items: { ...text, minLength: 1, maxLength: 200 },
  minItems: 1,
  maxItems: 50,
};
const value = { ...number, exclusiveMinimum: 0, maximum: 100 };
const kind = oneOf('committed', 'stretch');
const state = oneOf('shadow', 'active');
const origin = oneOf('default', 'app-config');
const levels = list(oneOf('critical', 'high'));
const level = object(
  {
    minCoverage: number,
    maxAgeDays: number,
    noUntested: levels,
    noOpen: levels,
    minPatch: number,
    origin,
  },
  ['minPatch'],
);

export const targetCounts = {
  entities: count,
  reached: count,
  onTrack: count,
  behind: count,
  unknown: count,
  notMeasured: count,
  exempt: count,
  deprecated: count,
};

const outlook = {
  state: oneOf(
    'reached',
    'on-track',
    'at-risk',
    'off-track',
    'unknown',
    'not-measured',
  ),
  reason: oneOf('stale', 'too-little-history', 'no-date', 'not-forecast', null),
  percent: numberOrNull,
  missing: { type: ['integer', 'null'], minimum: 0 },
  expectedOn: dateOrNull,
};

const entities = list(ref('TargetEntity'));

/** Their bodies and answers. */
export const policySchemas = {
  EntityPredicate: {
    ...object(
      {
        kind: words,
        type: words,
        lifecycle: words,
        tier: words,
        tags: words,
        language: words,
        owner: words,
        group: words,
        system: words,
        domain: words,
      },
      [
        'kind',
        'type',
        'lifecycle',
        'tier',
        'tags',
        'language',
        'owner',
        'group',
        'system',
        'domain',
      ],
    ),
    additionalProperties: false,
    description: 'Every part that is there must hold; of its values, any',
  },
  NewPolicyTarget: {
    ...object(
      {
        name: {
          ...text,
          pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$',
          maxLength: 100,
        },
        for: ref('EntityPredicate'),
        measure: oneOf(...MEASURES),
        value,
        by: dateOrNull,
        kind: { ...kind, default: 'committed' },
        state: { ...state, default: 'shadow' },
      },
      ['by', 'kind', 'state'],
    ),
    additionalProperties: false,
  },
  PolicyTargetEntry: object({
    id: text,
    name: text,
    for: ref('EntityPredicate'),
    measure: oneOf(...MEASURES),
    value: number,
    by: dateOrNull,
    kind,
    state,
    origin: oneOf('app-config', 'portal'),
    setBy: textOrNull,
    setAt: timeOrNull,
  }),
  PolicyRuleEntry: object(
    {
      id: text,
      enabled: flag,
      group: text,
      when: { type: 'object' },
      effect: { type: 'object' },
      reason: text,
      origin,
      switched: flag,
    },
    ['group'],
  ),
  PolicyOverview: object({
    targets: list(ref('PolicyTargetEntry')),
    defaultTarget: orNull(
      object({ measure: oneOf(...MEASURES), value: number }),
    ),
    defaultTargetOrigin: origin,
    levels: object({ bronze: level, silver: level, gold: level }),
    priorityRules: list(ref('PolicyRuleEntry')),
    staleAfterDays: number,
  }),
  PolicyTargetCounts: object({ ...targetCounts, overruled: count }),
  PolicyEvaluation: object({
    targets: {
      type: 'object',
      additionalProperties: ref('PolicyTargetCounts'),
    },
    hidden: count,
  }),
  PolicyPreviewRequest: {
    ...object(
      {
        for: ref('EntityPredicate'),
        measure: oneOf(...MEASURES),
        value,
        by: dateOrNull,
        kind: { ...kind, default: 'committed' },
        id: { ...text, description: 'Of the target that it would replace' },
      },
      ['by', 'kind', 'id'],
    ),
    additionalProperties: false,
  },
  TargetEntity: object({
    entityRef: text,
    title: textOrNull,
    owner: textOrNull,
    owners: list(text),
    ...outlook,
  }),
  PolicyPreview: object({
    counts: ref('PolicyTargetCounts'),
    reached: entities,
    onTrack: entities,
    behind: entities,
    unknown: entities,
    notMeasured: entities,
    hidden: count,
  }),
  PriorityTestRequest: {
    ...object(
      { path: { ...text, minLength: 1, maxLength: 1000 }, entityRef: text },
      ['entityRef'],
    ),
    additionalProperties: false,
  },
  PriorityTest: object({
    entityRef: textOrNull,
    path: text,
    known: flag,
    excluded: oneOf(
      'test',
      'marker',
      'generated',
      'vendored',
      'other',
      'ignored',
      null,
    ),
    level: oneOf(...PRIORITIES),
    suggested: oneOf(...PRIORITIES),
    reasons: list(object({ ruleId: text, text })),
    rationale: text,
    override: orNull(
      object({
        path: text,
        level: oneOf(...PRIORITIES),
        reason: text,
        by: textOrNull,
        until: orNull(date),
      }),
    ),
  }),
};
