import { HistoryPoint } from '../forecast/Forecast';
import { DAY_MS } from '../model/day';
import { percentOf } from '../model/ratio';

/** Line coverage of the uploads of the last days, per cent; those without lines have none. */
export function recentPercents(
  history: readonly HistoryPoint[],
  now: string,
  days: number,
): number[] {
  const end = Date.parse(now);
  return history
    .filter(({ committedAt }) => {
      const at = Date.parse(committedAt);
      return at <= end && at > end - days * DAY_MS;
    })
    .flatMap(point => percentOf(point) ?? []);
}
