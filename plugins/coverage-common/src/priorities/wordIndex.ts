import { foldPlural } from '../model/words';

/** The first matching word of each list, `null` where none matches. */
export type WordHits = (string | null)[];

interface Place {
  /** Which list. */
  at: number;
  /** For people: the pattern as written, without its star. */
  pattern: string;
}

const NOWHERE: readonly Place[] = [];

/** Takes what was found: the list, and the word for people. */
export type FoundWord = (at: number, word: string) => void;

/** As many as a number has bits: all longer words share the last one. */
const LONGEST = 31;

/**
 * Asks many lists of patterns, `payment` or `auth*`, at once. They are turned
 * round, from word to lists, because a repository has many words and few match.
 * What is found is told in the order of the words, so that of a list several
 * can be; it is shown as its pattern was written, the word itself where the
 * pattern has a star. Plurals in patterns are folded as those of names are.
 */
export function wordIndex(
  lists: readonly (readonly string[] | undefined)[],
): (words: readonly string[], found: FoundWord) => void {
  const exact = new Map<string, Place[]>();
  /** Lengths of exact patterns by their first letter, as bits: most words have another one. */
  const lengths = new Int32Array(128);
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
        lengths[word.charCodeAt(0) % 128] |= lengthBit(word);
      }
    }),
  );

  return (words, found) => {
    for (const word of words) {
      const first = word.charCodeAt(0);
      if ((lengths[first % 128] & lengthBit(word)) !== 0) {
        for (const { at, pattern } of exact.get(word) ?? NOWHERE) {
          found(at, pattern);
        }
      }
      for (const { at, pattern } of prefixes[first] ?? NOWHERE) {
        if (word.startsWith(pattern)) {
          found(at, word);
        }
      }
    }
  };
}

function lengthBit(word: string): number {
  return 1 << Math.min(LONGEST, word.length);
}
