import { foldPlural } from './words';

/** The first matching word of each list, `null` where none matches. */
export type WordHits = (string | null)[];

interface Place {
  /** Which list. */
  at: number;
  /** For people: the pattern as written, without its star. */
  pattern: string;
}

const NOWHERE: readonly Place[] = [];

/**
 * Asks many lists of patterns, `payment` or `auth*`, at once. They are turned
 * round, from word to lists, because a repository has many words and few match.
 * What is found is shown as its pattern was written, the word itself where the
 * pattern has a star. Plurals in patterns are folded as those of names are.
 */
export function wordIndex(
  lists: readonly (readonly string[] | undefined)[],
): (words: readonly string[], hits: WordHits) => void {
  const exact = new Map<string, Place[]>();
  /** By the code of their first letter, since a name has many words. */
  const prefixes: (Place[] | undefined)[] = [];
  lists.forEach((list, at) =>
    list?.forEach(text => {
      const pattern = text.toLowerCase();
      if (pattern.endsWith('*')) {
        const place = { at, pattern: pattern.slice(0, -1) };
        (prefixes[pattern.charCodeAt(0)] ??= []).push(place);
      } else {
        const word = foldPlural(pattern);
        exact.set(word, [...(exact.get(word) ?? []), { at, pattern }]);
      }
    }),
  );

  return (words, hits) => {
    hits.fill(null);
    for (const word of words) {
      for (const { at, pattern } of exact.get(word) ?? NOWHERE) {
        hits[at] ??= pattern;
      }
      for (const { at, pattern } of prefixes[word.charCodeAt(0)] ?? NOWHERE) {
        if (word.startsWith(pattern)) {
          hits[at] ??= word;
        }
      }
    }
  };
}
