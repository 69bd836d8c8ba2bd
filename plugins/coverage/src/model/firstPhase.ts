import {
  Gap,
  Plan,
  PlanPhase,
} from '@backstage-coverage/plugin-coverage-common';

/** The first phase of a plan with a step for one of the gaps, 0-based. */
export function firstPhase(
  { phases }: Plan,
  gaps: readonly Gap[],
): { index: number; phase: PlanPhase } | undefined {
  const paths = new Set(gaps.map(({ path }) => path));
  const index = phases.findIndex(({ steps }) =>
    steps.some(({ path }) => paths.has(path)),
  );
  return index < 0 ? undefined : { index, phase: phases[index] };
}
