const DAY_MS = 24 * 60 * 60 * 1000;

/** Number of the UTC day that a time or date lies in; `NaN` for no time. */
export function utcDay(time: string): number {
  return Math.floor(Date.parse(time) / DAY_MS);
}

/** `2027-06-30` of the number of a UTC day. */
export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
