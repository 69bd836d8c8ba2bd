const FORMAT = new Intl.NumberFormat('en-US');

/** A whole number for people: `1,384`. Most are small and need no formatter, which is slow. */
export function formatCount(count: number): string {
  return count < 1000 ? String(count) : FORMAT.format(count);
}
