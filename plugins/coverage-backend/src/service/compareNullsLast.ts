/** For sorting: `sign` -1 turns the order round, but `null` is last in either. */
export function compareNullsLast(
  a: number | null,
  b: number | null,
  sign: number,
): number {
  if (a === null || b === null) {
    return Number(a === null) - Number(b === null);
  }
  return (a - b) * sign;
}
