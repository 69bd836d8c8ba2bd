import { foldPlural } from './words';

/** Patterns of words, `payment` or `auth*`, ready to be asked. */
export interface WordMatcher {
  /** What is shown for the word: the pattern as written, for `auth*` the word itself; `null`: no match. */
  match(word: string): string | null;
  /** The first of the words that matches. */
  firstOf(words: readonly string[]): string | null;
}

/** Takes patterns apart once. Plurals in them are folded as those of names are. */
export function wordMatcher(patterns: readonly string[]): WordMatcher {
  const exact = new Map<string, string>();
  const prefixes: string[] = [];
  for (const pattern of patterns.map(text => text.toLowerCase())) {
    if (pattern.endsWith('*')) {
      prefixes.push(pattern.slice(0, -1));
    } else {
      exact.set(foldPlural(pattern), pattern);
    }
  }
  function match(word: string): string | null {
    return (
      exact.get(word) ??
      (prefixes.some(prefix => word.startsWith(prefix)) ? word : null)
    );
  }
  return {
    match,
    firstOf: words => {
      for (const word of words) {
        const shown = match(word);
        if (shown !== null) {
          return shown;
        }
      }
      return null;
    },
  };
}
