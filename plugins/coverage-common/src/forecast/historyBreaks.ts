import { dailyPoints } from './dailyPoints';
import { HistoryPoint, TrendBreak } from './Forecast';
import { trendBreaks } from './trendBreaks';

/**
 * Days from which on something else was measured than before, by the last
 * commit of each day.
 *
 * @param history - one branch, in any order
 * @public
 */
export function historyBreaks(history: readonly HistoryPoint[]): TrendBreak[] {
  return trendBreaks(dailyPoints(history)).map(({ date, reason }) => ({
    date,
    reason,
  }));
}
