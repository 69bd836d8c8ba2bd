import { HistoryPoint } from '../forecast/Forecast';
import { percentOf } from '../model/ratio';

/** Milliseconds. */
export const DAY = 24 * 60 * 60 * 1000;

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
      return at <= end && at > end - days * DAY;
    })
    .flatMap(point => percentOf(point) ?? []);
}
