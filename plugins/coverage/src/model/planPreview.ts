import {
  Analysis,
  Gap,
  gapAtLevel,
  Plan,
  planWith,
  preparePlan,
  PriorityLevel,
} from '@backstage-coverage/plugin-coverage-common';

/** The entity's plan if these gaps were left out of it. */
export function planWithout(analysis: Analysis, leaving: readonly Gap[]): Plan {
  const gone = new Set(leaving);
  return planOf(
    analysis,
    analysis.gaps.filter(gap => !gone.has(gap)),
  );
}

/** The entity's plan if these gaps had another priority. */
export function planWithLevel(
  analysis: Analysis,
  changing: readonly Gap[],
  level: PriorityLevel,
): Plan {
  const changed = new Set(changing);
  return planOf(
    analysis,
    analysis.gaps.map(gap => (changed.has(gap) ? gapAtLevel(gap, level) : gap)),
  );
}

function planOf({ plan, planInput }: Analysis, gaps: Gap[]): Plan {
  return planWith(preparePlan({ ...planInput, gaps }), plan.options);
}
