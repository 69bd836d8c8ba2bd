import { utcDay } from '../model/day';
import { HistoryPoint } from './Forecast';

/** Line counts at the end of a UTC day. */
export interface DailyPoint {
  day: number;
  covered: number;
  /** At least 1. */
  total: number;
  flags: readonly string[];
  formats: readonly string[] | undefined;
}

/**
 * The last commit of each UTC day, oldest first, whatever the order of the
 * history. Commits of which nothing was measured tell nothing.
 */
export function dailyPoints(history: readonly HistoryPoint[]): DailyPoint[] {
  const lastOfDay = new Map<number, { time: number; point: HistoryPoint }>();
  for (const point of history) {
    const time = Date.parse(point.committedAt);
    const day = utcDay(point.committedAt);
    if (point.total > 0 && Number.isFinite(time)) {
      const known = lastOfDay.get(day);
      if (!known || isLater({ time, point }, known)) {
        lastOfDay.set(day, { time, point });
      }
    }
  }
  return [...lastOfDay]
    .map(([day, { point }]) => ({
      day,
      covered: point.covered,
      total: point.total,
      flags: point.flags,
      formats: point.formats,
    }))
    .sort((a, b) => a.day - b.day);
}

type Timed = { time: number; point: HistoryPoint };

/** Of two commits of the same instant, the one that measured more. */
function isLater(a: Timed, b: Timed): boolean {
  return (
    (a.time - b.time ||
      a.point.total - b.point.total ||
      a.point.covered - b.point.covered) > 0
  );
}
