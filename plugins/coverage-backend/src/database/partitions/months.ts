/** Months (UTC) around a time, `2027-06`, both ends included. */
export function monthsBetween(time: Date, from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) =>
    monthOf(time.getUTCFullYear(), time.getUTCMonth() + from + i),
  );
}

export function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return monthOf(year, number);
}

/** @param index - from 0; also below 0 or above 11, of other years then */
function monthOf(year: number, index: number): string {
  return new Date(Date.UTC(year, index, 1)).toISOString().slice(0, 7);
}
