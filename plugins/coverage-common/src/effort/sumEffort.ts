import { EffortEstimate } from './Effort';

/**
 * The sum of estimates. Its range is as wide as if all of them erred to the
 * same side, because what makes one wrong, the pace, is common to all.
 *
 * @public
 */
export function sumEffort(estimates: Iterable<EffortEstimate>): EffortEstimate {
  const sum = { minutes: 0, low: 0, high: 0 };
  for (const { minutes, low, high } of estimates) {
    sum.minutes += minutes;
    sum.low += low;
    sum.high += high;
  }
  return sum;
}
