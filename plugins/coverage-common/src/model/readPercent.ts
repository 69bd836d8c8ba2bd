const WRITTEN = /^(\d+(?:\.\d+)?)\s*%?$/;

/** The number of a percentage that people wrote, 0 to 100; `null`: it is none. */
export function readPercent(text: string): number | null {
  const match = text.trim().match(WRITTEN);
  const value = match ? Number(match[1]) : NaN;
  return value <= 100 ? value : null;
}
