/** A day from today on, `2027-06-30`, in UTC as the backend counts. */
export function dayFromToday(days: number, now: number = Date.now()): string {
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}
