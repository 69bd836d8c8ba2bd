import { HistoryPoint } from '../forecast/Forecast';
import { DAY_MS } from '../model/day';
import { formatPercent, percentOf } from '../model/ratio';
import { downToTenth } from './downToTenth';
import { pointsOfFloor } from './pointsOfFloor';
import { recentPercents } from './recentPercents';

const WINDOW_DAYS = 90;
const BEST = 3;
/** What tests that fail now and then may cost without anybody's fault. */
const TOLERANCE = 0.3;

/**
 * Coverage that a branch should not fall below, per cent.
 *
 * @public
 */
export interface CoverageFloor {
  percent: number;
  /** One sentence for people. */
  basis: string;
}

/**
 * The ratchet: the median of the best three uploads of 90 days, less 0.3 points,
 * rounded down to a tenth. `null` with fewer than three uploads. Good uploads
 * leave the 90 days in time, so what held before is given as `previous`: a floor
 * is never lowered by itself. Where something else is measured than before,
 * older percentages tell nothing, and where people reset it they are not to tell
 * anything: the floor starts anew from that day.
 *
 * @param history - default branch, any order
 * @param now - ISO 8601
 * @param previous - the floor that holds so far, per cent
 * @param resetOn - day that people let it start anew on, `2027-06-30`
 * @public
 */
export function coverageFloor(
  history: readonly HistoryPoint[],
  now: string,
  previous: number | null = null,
  resetOn: string | null = null,
): CoverageFloor | null {
  const { points, startedAnew } = pointsOfFloor(history, resetOn);
  const held = startedAnew === null ? previous : highestSoFar(points, now);
  const median = medianOfBest(points, now);
  const percent = floorOf(median);
  if (held !== null && (percent === null || percent < held)) {
    return {
      percent: held,
      basis: `The floor stays at ${formatPercent(
        held,
      )}: it is never lowered by itself.`,
    };
  }
  return percent === null
    ? null
    : {
        percent,
        basis: `The floor is ${formatPercent(
          percent,
        )}: the median of the best ${BEST} uploads in ${WINDOW_DAYS} days${
          startedAnew === null ? '' : ` since the ${startedAnew}`
        }, ${formatPercent(median)}, less ${TOLERANCE} points.`,
      };
}

/** Nobody noted the floor since a break, but each upload since then tells what it was. */
function highestSoFar(
  points: readonly HistoryPoint[],
  now: string,
): number | null {
  const end = Date.parse(now);
  const measured = points
    .map(point => ({
      at: Date.parse(point.committedAt),
      percent: percentOf(point) ?? 0,
    }))
    .filter(({ at }) => at <= end);
  let highest: number | null = null;
  let first = 0;
  measured.forEach(({ at }, last) => {
    while (measured[first].at <= at - WINDOW_DAYS * DAY_MS) {
      first += 1;
    }
    // The median of the best three is the second best, where there are three.
    let [best, second] = [-1, -1];
    for (let i = first; i <= last; i++) {
      const { percent } = measured[i];
      if (percent > best) {
        second = best;
        best = percent;
      } else if (percent > second) {
        second = percent;
      }
    }
    const isEnough = last - first + 1 >= BEST;
    if (isEnough && (highest === null || second > highest)) {
      highest = second;
    }
  });
  return floorOf(highest);
}

function medianOfBest(
  points: readonly HistoryPoint[],
  now: string,
): number | null {
  const best = recentPercents(points, now, WINDOW_DAYS)
    .sort((a, b) => b - a)
    .slice(0, BEST);
  return best.length === BEST ? best[1] : null;
}

function floorOf(median: number | null): number | null {
  return median === null ? null : Math.max(0, downToTenth(median - TOLERANCE));
}
