import { DAY_MS } from '../time/days';

/** The week (ISO 8601, UTC) that a day lies in: `2027-W26`. */
export function isoWeek(day: string): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  // The week belongs to the year that its Thursday is in.
  const weekday = date.getUTCDay() || 7;
  const thursday = new Date(date.getTime() + (4 - weekday) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const days = (thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS;
  return `${year}-W${String(1 + Math.floor(days / 7)).padStart(2, '0')}`;
}
