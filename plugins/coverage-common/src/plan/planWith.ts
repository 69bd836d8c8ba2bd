import { InputError } from '@backstage/errors';
import { finishPlan } from './finishPlan';
import { Plan, PlanOptions } from './Plan';
import { PlanBasis, PreparedPlan } from './PlanBasis';
import { PlanWork } from './PlanWork';
import { statedPhases } from './statedPhases';
import { targetPhases } from './targetPhases';
import { themePhases } from './themePhases';

/**
 * The plan for a set of options. Its coverage is computed from its steps, so
 * it never promises more than its files hold; more capacity never ends later.
 * Stated phases win over the strategy.
 *
 * @param prepared - by `preparePlan`; it is not changed, so it serves any
 * number of options
 * @throws InputError when the capacity is not above 0 or the start is no date.
 * @public
 */
export function planWith(prepared: PreparedPlan, options: PlanOptions): Plan {
  if (!(options.capacity > 0)) {
    throw new InputError(
      `The plan has a capacity of ${options.capacity} hours a week; give a number above 0.`,
    );
  }
  const basis = prepared as PlanBasis;
  const work = new PlanWork(basis.candidates);
  return finishPlan(basis, phasesOf(basis, work, options), options);
}

function phasesOf(basis: PlanBasis, work: PlanWork, options: PlanOptions) {
  if (basis.statedPhases.length > 0) {
    return statedPhases(basis, work, options);
  }
  return options.strategy === 'theme'
    ? themePhases(basis, work, options)
    : targetPhases(basis, work, options);
}
