import { Count } from '../model/CoverageTotals';

/**
 * Share of a product that floating-point noise may amount to: 66.7 % of 1,000
 * is 667, not the 668 that `Math.ceil(667.0000000000001)` would make of it.
 */
const NOISE = 1e-13;

/**
 * How many of `total` things make up a percentage: the smallest whole number
 * that is not below it. 80 % of 1,384 is 1,108, since 1,107 is 79.986 %.
 *
 * @param total - things that there are
 * @param percent - 0 to 100
 * @public
 */
export function neededFor(total: number, percent: number): number {
  const exact = (percent * total) / 100;
  const nearest = Math.round(exact);
  return Math.abs(exact - nearest) <= exact * NOISE
    ? nearest
    : Math.ceil(exact);
}

/**
 * How many more things must be covered to reach a target; 0 when it is reached.
 *
 * @param percent - the target, 0 to 100
 * @public
 */
export function missingToTarget(count: Count, percent: number): number {
  return Math.max(0, neededFor(count.total, percent) - count.covered);
}
