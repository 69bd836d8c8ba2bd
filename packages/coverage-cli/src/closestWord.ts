// Not that of the plugin's words, which would be loaded whole for every help text.

/** More typing errors than this are another word. */
const MAX_ERRORS = 3;
/** Share of the letters that may be wrong. */
const MAX_SHARE = 0.5;

/** The word that was probably meant; nothing where none is near. */
export function closestWord(
  typed: string,
  words: readonly string[],
): string | undefined {
  const [closest] = words
    .map(word => ({ word, errors: distance(typed.toLowerCase(), word) }))
    .filter(
      ({ word, errors }) =>
        errors <= MAX_ERRORS &&
        errors <= MAX_SHARE * Math.max(word.length, typed.length),
    )
    .sort((a, b) => a.errors - b.errors);
  return closest?.word;
}

/** Letters to add, drop, replace or swap with the next one. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        last[j] + 1,
        row[j - 1] + 1,
        last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwap ? beforeLast[j - 2] + 1 : Infinity,
      );
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}
