import { PRIORITIES } from '@backstage-coverage/plugin-coverage-common';
import { GAP_STATES, MEASURES } from './analysisWords';
import {
  count,
  countOrNull,
  dateOrNull,
  list,
  numberOrNull,
  number,
  object,
  oneOf,
  orNull,
  ref,
  text,
  textOrNull,
  time,
} from './jsonSchema';
import { planPhase, planProperties } from './plan';

const counts = (names: readonly string[]) =>
  object(Object.fromEntries(names.map(name => [name, count])));
const counted = orNull(ref('Count'));
const priority = oneOf(...PRIORITIES);

/** What the whole and the summary have in common. */
const common = {
  version: { const: 1 },
  analysedAt: time,
  entity: ref('EntityFacts'),
  snapshot: orNull(ref('AnalysedSnapshot')),
  totals: orNull(ref('CoverageTotals')),
  files: object({ source: count, measured: count, tested: countOrNull }),
  excluded: list(object({ reason: text, files: count })),
  countingRule: text,
  verdict: object({
    state: oneOf('good', 'at-risk', 'needs-tests', 'not-measured'),
    sentence: text,
  }),
  testKinds: orNull(list(ref('TestKindSummary'))),
  targets: list(ref('TargetProgress')),
  proposals: object({
    realistic: numberOrNull,
    stretch: numberOrNull,
    basis: text,
  }),
  gapCounts: object({
    byPriority: counts(PRIORITIES),
    byState: counts(GAP_STATES),
  }),
  gapIndex: numberOrNull,
  level: ref('LevelAssessment'),
  floor: orNull(object({ percent: number, basis: text })),
  forecast: ref('Forecast'),
  findings: list(ref('Finding')),
  diagnoses: list(ref('Diagnosis')),
  advice: list(
    object({ title: text, reason: text, snippets: list(ref('Snippet')) }),
  ),
  stacks: list({ type: 'object' }),
  starter: orNull(ref('TestSkeleton')),
  basis: list(text),
  notes: list(text),
  statedPriority: orNull(object({ level: priority, reason: textOrNull })),
  metrics: list(
    object({
      name: text,
      measure: oneOf(...MEASURES),
      current: counted,
      target: orNull(ref('EffectiveTarget')),
    }),
  ),
};

const { phases, unplanned, ...planSummary } = planProperties;
const { steps, filesToCreate, ...phaseSummary } = planPhase;

/** `Analysis`, and what an overview shows of it. */
export const wholeAnalysisSchemas = {
  Analysis: object({
    ...common,
    areas: list(ref('AreaSummary')),
    gaps: list(ref('Gap')),
    plan: ref('Plan'),
    planInput: ref('PlanInput'),
  }),
  AnalysisSummary: object({
    ...common,
    plan: object({ ...planSummary, phases: list(object(phaseSummary)) }),
    firstGaps: list(ref('Gap')),
    quickWinEffort: ref('EffortEstimate'),
    nextExpiry: dateOrNull,
  }),
};
