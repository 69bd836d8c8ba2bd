import { dateOfDay, utcDay } from '../model/day';

/** A plan that lasts longer is no plan; it also keeps dates within four-digit years. */
const LONGEST_DAYS = 100 * 366;

/** Weeks that minutes of work take at a number of hours a week. */
export function weeksOf(minutes: number, capacity: number): number {
  return minutes / 60 / capacity;
}

/**
 * Last day of work, `2027-06-30`. Work of one week that starts on a Monday ends
 * on the Sunday after it.
 */
export function lastDay(start: string, weeks: number): string {
  const days = Math.min(LONGEST_DAYS, Math.max(1, Math.ceil(weeks * 7 - 1e-9)));
  const first = utcDay(start.slice(0, 10));
  return dateOfDay(first + days - 1);
}
