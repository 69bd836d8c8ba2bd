import { dateOfDay, utcDay } from '../model/day';
import { dailyPoints } from './dailyPoints';
import { HistoryPoint } from './Forecast';
import { trendBreaks } from './trendBreaks';

/**
 * The measured points since what is measured last changed, oldest first. Of the
 * day of the break only the last one counts, as in the forecast. `brokenOn`:
 * the day of the break, `null` without one.
 */
export function sinceLastBreak(history: readonly HistoryPoint[]): {
  points: HistoryPoint[];
  brokenOn: string | null;
} {
  const points = history
    .filter(
      ({ committedAt, total }) =>
        total > 0 && Number.isFinite(Date.parse(committedAt)),
    )
    .sort((a, b) => Date.parse(a.committedAt) - Date.parse(b.committedAt));
  const days = dailyPoints(points);
  const last = trendBreaks(days).at(-1);
  if (!last) {
    return { points, brokenOn: null };
  }
  const { day } = days[last.index];
  const first = points.findLastIndex(point => utcDay(point.committedAt) <= day);
  return { points: points.slice(first), brokenOn: dateOfDay(day) };
}
