import { wordMatcher } from './wordMatcher';

/** The first matching word of each list, `null` where none matches. */
export type WordHits = (string | null)[];

/**
 * Asks many lists of patterns at once. What a word matches is looked up once and
 * kept, since a repository has few different words.
 */
export function wordIndex(
  lists: readonly (readonly string[] | undefined)[],
): (words: readonly string[], hits: WordHits) => void {
  const matchers = lists.map(list => (list ? wordMatcher(list) : null));
  const known = new Map<string, { at: number; shown: string }[]>();

  function lookUp(word: string): { at: number; shown: string }[] {
    const found = matchers.flatMap((matcher, at) => {
      const shown = matcher?.match(word) ?? null;
      return shown === null ? [] : [{ at, shown }];
    });
    known.set(word, found);
    return found;
  }

  return (words, hits) => {
    hits.fill(null);
    for (const word of words) {
      for (const { at, shown } of known.get(word) ?? lookUp(word)) {
        hits[at] ??= shown;
      }
    }
  };
}
