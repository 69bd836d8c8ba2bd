import { dayOf } from '../model/day';
import { PlanOptions } from '../plan/Plan';
import { EffectiveTarget } from '../targets/Target';

/** What a plan aims at where nothing sets a target: covered wholly, or tested. */
const WHOLE = 100;

/**
 * The plan that an entity has unless people turn its knobs: to the committed
 * target of its measure, from today, by value per effort.
 */
export function planOptionsOf(
  target: EffectiveTarget | null,
  capacity: number,
  now: string,
): PlanOptions {
  return {
    target: target?.value ?? WHOLE,
    strategy: 'target',
    capacity,
    start: dayOf(now),
    by: target?.by ?? null,
    order: [],
  };
}
