import { foldPlural } from './words';

/** The first matching word of each list, `null` where none matches. */
export type WordHits = (string | null)[];

interface Place {
  /** Which list. */
  at: number;
  /** For people: the pattern as written. */
  pattern: string;
}

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
  const prefixes = new Map<string, [prefix: string, at: number][]>();
  lists.forEach((list, at) =>
    list?.forEach(text => {
      const pattern = text.toLowerCase();
      if (pattern.endsWith('*')) {
        const prefix = pattern.slice(0, -1);
        addTo(prefixes, prefix.charAt(0), [prefix, at]);
      } else {
        addTo(exact, foldPlural(pattern), { at, pattern });
      }
    }),
  );

  return (words, hits) => {
    hits.fill(null);
    for (const word of words) {
      exact.get(word)?.forEach(({ at, pattern }) => {
        hits[at] ??= pattern;
      });
      prefixes.get(word.charAt(0))?.forEach(([prefix, at]) => {
        if (word.startsWith(prefix)) {
          hits[at] ??= word;
        }
      });
    }
  };
}

function addTo<T>(places: Map<string, T[]>, key: string, place: T): void {
  const known = places.get(key);
  if (known) {
    known.push(place);
  } else {
    places.set(key, [place]);
  }
}
