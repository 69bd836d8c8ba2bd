import {
  Analysis,
  Gap,
  Plan,
  planWith,
  preparePlan,
} from '@backstage-coverage/plugin-coverage-common';

/** The entity's plan if these gaps were left out of it. */
export function planWithout(
  { gaps, plan, planInput }: Analysis,
  leaving: readonly Gap[],
): Plan {
  const paths = new Set(leaving.map(({ path }) => path));
  const left = gaps.filter(({ path }) => !paths.has(path));
  return planWith(preparePlan({ ...planInput, gaps: left }), plan.options);
}
