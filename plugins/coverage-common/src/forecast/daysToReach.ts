/** Lines covered and lines of code, or the change of both a day. */
export interface LinePair {
  covered: number;
  total: number;
}

/** Share of the slopes that their difference must have to be no rounding. */
const NOISE = 1e-12;

/**
 * Days until a share of the lines is covered, when lines covered and lines of
 * code go on as they do; `Infinity` where the code grows as fast as the tests.
 *
 * @param slopes - a day
 * @param percent - 0 to 100
 */
export function daysToReach(
  now: LinePair,
  slopes: LinePair,
  percent: number,
): number {
  const share = percent / 100;
  const missing = share * now.total - now.covered;
  const closing = slopes.covered - share * slopes.total;
  const noise =
    NOISE * (Math.abs(slopes.covered) + Math.abs(share * slopes.total));
  if (missing <= 0) {
    return 0;
  }
  return closing > noise ? missing / closing : Infinity;
}

/**
 * Days until what is covered falls below a share of the lines; `Infinity` where
 * it never does.
 *
 * @param slopes - a day
 * @param percent - 0 to 100
 */
export function daysToLose(
  now: LinePair,
  slopes: LinePair,
  percent: number,
): number {
  const mirrored = ({ covered, total }: LinePair) => ({
    covered: -covered,
    total: -total,
  });
  return daysToReach(mirrored(now), mirrored(slopes), percent);
}

/**
 * Covered lines to add a day, so that a share of the lines is covered after some
 * days in which the code goes on growing as it does.
 *
 * @param growth - lines of code a day
 * @param percent - 0 to 100
 * @param days - above 0
 */
export function neededSlope(
  now: LinePair,
  growth: number,
  percent: number,
  days: number,
): number {
  return ((percent / 100) * (now.total + growth * days) - now.covered) / days;
}
