const SCALES: Record<string, number> = {
  '': 1,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  P: 1e15,
  E: 1e18,
  Z: 1e21,
  Y: 1e24,
};

/** A count as LLVM and gcov shorten them for people: `12`, `1.5k`; `undefined` for others. */
export function shortCount(text: string): number | undefined {
  const match = /^([0-9]+(?:\.[0-9]+)?)([kKMGTPEZY]?)$/.exec(text);
  return match ? Math.round(Number(match[1]) * SCALES[match[2]]) : undefined;
}
