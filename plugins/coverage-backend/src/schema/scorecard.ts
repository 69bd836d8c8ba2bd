import { PRIORITIES } from '@backstage-coverage/plugin-coverage-common';
import {
  count,
  date,
  flag,
  list,
  number,
  numberOrNull,
  object,
  orNull,
  page,
  ref,
  text,
  textOrNull,
} from './jsonSchema';
import { rollUpMember } from './rollUps';

const numbers = {
  summary: ref('RollUp'),
  measures: ref('ScorecardMeasures'),
  change: ref('ScorecardChange'),
  target: numberOrNull,
};

const pageWithHidden = (items: string) => {
  const plain = page(items);
  return object({ ...plain.properties, hidden: count });
};

const weeklyTrend = {
  ...list(numberOrNull),
  description:
    'Line coverage in per cent at the end of today and of that day in the weeks before, oldest first; null: not measured then',
};

/** What the scorecard answers. */
export const scorecardSchemas = {
  ScorecardMeasures: object({
    lines: orNull(ref('Count')),
    branches: orNull(ref('Count')),
    functions: orNull(ref('Count')),
  }),
  ScorecardChange: object({ days: count, points: numberOrNull }),
  ScorecardSummary: object({
    ...numbers,
    funnel: object({
      entities: count,
      annotated: count,
      uploading: count,
      withTarget: count,
    }),
    hidden: count,
    simulated: flag,
  }),
  ScorecardGroup: object({
    value: text,
    title: textOrNull,
    ...numbers,
    hasChildren: flag,
    trend: weeklyTrend,
    simulated: flag,
  }),
  ScorecardGroupPage: pageWithHidden('ScorecardGroup'),
  ScorecardMember: object({
    ...rollUpMember,
    kind: text,
    owners: list(text),
    system: textOrNull,
    domain: textOrNull,
    lifecycle: textOrNull,
    tier: textOrNull,
    tags: list(text),
    language: textOrNull,
    annotated: flag,
    measures: ref('ScorecardMeasures'),
    change: ref('ScorecardChange'),
    trend: weeklyTrend,
    simulated: flag,
  }),
  ScorecardMemberPage: pageWithHidden('ScorecardMember'),
  ScorecardTrend: object({
    points: list(object({ day: date, lines: ref('Count'), reporting: count })),
    target: numberOrNull,
    withTarget: count,
  }),
  ScorecardGap: object({
    entityRef: text,
    title: textOrNull,
    owner: textOrNull,
    path: text,
    measuredPath: textOrNull,
    priority: { enum: PRIORITIES },
    rationale: text,
    ruleIds: list(text),
    uncovered: number,
    simulated: flag,
  }),
  ScorecardGapPage: pageWithHidden('ScorecardGap'),
  ScorecardValueList: list(
    object({ value: text, title: textOrNull, entities: count }),
  ),
};
