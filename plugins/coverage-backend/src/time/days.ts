/** Milliseconds. */
export const DAY_MS = 24 * 60 * 60 * 1000;

/** The day in UTC of a time: `2027-06-30`. */
export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** The day in UTC. */
export function today(): string {
  return dayOf(new Date());
}

/** The day in UTC some days from now. */
export function dayIn(days: number): string {
  return dayOf(new Date(Date.now() + days * DAY_MS));
}

/** The day in UTC some days before a time. */
export function dayBefore(time: Date, days: number): string {
  return dayOf(new Date(time.getTime() - days * DAY_MS));
}

/** Who uploaded before this time is stale; ISO 8601. */
export function staleBefore(staleAfterDays: number): string {
  return new Date(Date.now() - staleAfterDays * DAY_MS).toISOString();
}
