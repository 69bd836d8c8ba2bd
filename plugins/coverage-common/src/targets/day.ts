const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar: `2027-06-30`, not `2027-02-30`. */
export function isDay(text: string): boolean {
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return (
    !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
  );
}

/** The day in UTC of a moment in ISO 8601. */
export function dayOf(moment: string): string {
  return new Date(moment).toISOString().slice(0, 10);
}
