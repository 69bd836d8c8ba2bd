import { bootstrapInterval } from './bootstrapInterval';
import { DailyPoint } from './dailyPoints';
import { daysToReach, LinePair } from './daysToReach';
import { pairSlopes, theilSen } from './theilSen';

export const NEEDED_POINTS = 6;
export const NEEDED_DAYS = 21;

/** Of more, pairs grow by the square and the slope gets no better. */
const MOST_POINTS = 80;

/** How lines covered and lines of code change. */
export interface Trend {
  /** A day. */
  slopes: LinePair;
  /**
   * 10th and 90th percentile of the days until a share of the lines is
   * covered, counted from the last point; `Infinity` for never.
   */
  daysBetween: (percent: number) => [number, number];
}

/**
 * The trend of measured days, `null` where they are too few or too close
 * together to have one.
 *
 * @param points - since the last break, oldest first
 */
export function trendOf(points: readonly DailyPoint[]): Trend | null {
  const last = points[points.length - 1];
  if (points.length < NEEDED_POINTS || last.day - points[0].day < NEEDED_DAYS) {
    return null;
  }
  const used = evenly(points, MOST_POINTS);
  const days = used.map(({ day }) => day - used[0].day);
  const covered = pairSlopes(
    days,
    used.map(point => point.covered),
  );
  const total = pairSlopes(
    days,
    used.map(point => point.total),
  );
  return {
    slopes: { covered: theilSen(covered) ?? 0, total: theilSen(total) ?? 0 },
    daysBetween: percent =>
      bootstrapInterval(covered, total, seedOf(days), (coveredSlope, growth) =>
        daysToReach(last, { covered: coveredSlope, total: growth }, percent),
      ),
  };
}

/** First, last, and points at even distances between them. */
function evenly<T>(all: readonly T[], most: number): readonly T[] {
  return all.length <= most
    ? all
    : Array.from(
        { length: most },
        (_, i) => all[Math.round((i * (all.length - 1)) / (most - 1))],
      );
}

/**
 * Of the days alone: what-if with another target or a code base of another size
 * draws the same resamples, so that only what was changed makes a difference.
 */
function seedOf(days: readonly number[]): number {
  return days.reduce((seed, day) => (Math.imul(seed, 31) + day) | 0, 17);
}
