import { Plan, PlanOptions } from './Plan';
import { PlanInput } from './PlanInput';
import { planWith } from './planWith';
import { preparePlan } from './preparePlan';

/**
 * The way from the present coverage to a target: phases of steps, each step a
 * file from one coverage to a higher one, with effort and dates. For one set of
 * options; to try several, `preparePlan` once and `planWith` each of them.
 *
 * @throws InputError when an option or a glob of a stated phase is not usable.
 * @public
 */
export function buildPlan(input: PlanInput & { options: PlanOptions }): Plan {
  return planWith(preparePlan(input), input.options);
}
