import { InputError } from '@backstage/errors';
import { isDay } from '../model/day';
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
 * @throws InputError when the capacity is not above 0, the target is not from 0
 * to 100, or the start is no day of the calendar.
 * @public
 */
export function planWith(prepared: PreparedPlan, options: PlanOptions): Plan {
  if (!(options.capacity > 0)) {
    throw new InputError(
      `The plan has a capacity of ${options.capacity} hours a week; give a number above 0.`,
    );
  }
  if (!(options.target >= 0 && options.target <= 100)) {
    throw new InputError(
      `The plan has a target of ${options.target} %; give a number from 0 to 100.`,
    );
  }
  if (!isDay(options.start.slice(0, 10))) {
    throw new InputError(
      `The plan starts on '${options.start}', which is not a day of the calendar; write it like 2027-01-04.`,
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
