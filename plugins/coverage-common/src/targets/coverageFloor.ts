import { HistoryPoint } from '../forecast/Forecast';
import { formatPercent } from '../model/ratio';
import { downToTenth } from './downToTenth';
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
 * is never lowered by itself.
 *
 * @param history - default branch, any order
 * @param now - ISO 8601
 * @param previous - the floor that holds so far, per cent
 * @public
 */
export function coverageFloor(
  history: readonly HistoryPoint[],
  now: string,
  previous: number | null = null,
): CoverageFloor | null {
  const best = recentPercents(history, now, WINDOW_DAYS)
    .sort((a, b) => b - a)
    .slice(0, BEST);
  const median = best.length === BEST ? best[1] : null;
  const percent =
    median === null ? null : Math.max(0, downToTenth(median - TOLERANCE));
  if (previous !== null && (percent === null || percent < previous)) {
    return {
      percent: previous,
      basis: `The floor stays at ${formatPercent(
        previous,
      )}: it is never lowered by itself.`,
    };
  }
  return percent === null
    ? null
    : {
        percent,
        basis: `The floor is ${formatPercent(
          percent,
        )}: the median of the best ${BEST} uploads in ${WINDOW_DAYS} days, ${formatPercent(
          median,
        )}, less ${TOLERANCE} points.`,
      };
}
