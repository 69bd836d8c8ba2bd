import { Plan } from '@backstage-coverage/plugin-coverage-common';

/** A step of a phase to another place among the steps of a phase. */
export interface StepMove {
  path: string;
  phase: number;
  /** Its index once it is there. */
  to: number;
}

/**
 * The wishes (`PlanOptions.order`) that bring a step to its new place: the
 * files that come before it, then the file. Phases that aim at a percentage are
 * filled one after the other, so there the files of earlier phases come before
 * it too; elsewhere a file belongs to its phase.
 */
export function orderAfterMove(plan: Plan, move: StepMove): string[] {
  const steps = plan.phases[move.phase].steps.filter(
    ({ path }) => path !== move.path,
  );
  const earlier = isFilledInTurn(plan) ? plan.phases.slice(0, move.phase) : [];
  return [
    ...new Set([
      ...earlier
        .flatMap(phase => phase.steps.map(({ path }) => path))
        .filter(path => path !== move.path),
      ...steps.slice(0, move.to).map(({ path }) => path),
      move.path,
      ...plan.options.order,
    ]),
  ];
}

/** Where one press up or down takes a step; undefined: nowhere. */
export function neighbour(
  plan: Plan,
  phase: number,
  index: number,
  by: -1 | 1,
): StepMove | undefined {
  const { path } = plan.phases[phase].steps[index];
  const to = index + by;
  if (to >= 0 && to < plan.phases[phase].steps.length) {
    return { path, phase, to };
  }
  const before = plan.phases[phase - 1];
  return by === -1 && before && isFilledInTurn(plan)
    ? { path, phase: phase - 1, to: Math.max(0, before.steps.length - 1) }
    : undefined;
}

function isFilledInTurn({ origin, options }: Plan): boolean {
  return origin === 'computed' && options.strategy === 'target';
}
