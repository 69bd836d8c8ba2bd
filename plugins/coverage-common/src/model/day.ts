export const DAY_MS = 24 * 60 * 60 * 1000;

const WRITTEN = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar: `2027-06-30`, not `2027-02-30`. */
export function isDay(text: string): boolean {
  const time = WRITTEN.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return (
    !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
  );
}

/** The day in UTC of a moment in ISO 8601. */
export function dayOf(moment: string): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** Number of the UTC day that a time or date lies in; `NaN` for no time. */
export function utcDay(time: string): number {
  return Math.floor(Date.parse(time) / DAY_MS);
}

/** `2027-06-30` of the number of a UTC day. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
