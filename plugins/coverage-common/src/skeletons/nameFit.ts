import { splitWords } from '../model/words';

/** How well the name of a test fits the name of a source. */
export type NameFit = (subject: string, stem: string) => 0 | 1 | 2 | 3;

/**
 * Makes the function that says how well a name fits: 3 the same name, 2 the
 * same words, 1 all words of one are in the other (`test_logging` for
 * `logging_config`), 0 no fit. Each name is compared with several, so its words
 * are kept.
 */
export function createNameFit(): NameFit {
  const known = new Map<string, string[]>();
  const knownWordsOf = (name: string) => {
    let words = known.get(name);
    if (!words) {
      words = splitWords(name);
      known.set(name, words);
    }
    return words;
  };
  return (subject, stem) => {
    if (subject === stem) {
      return 3;
    }
    const a = knownWordsOf(subject);
    const b = knownWordsOf(stem);
    const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
    if (!fewer.every(word => more.includes(word))) {
      return 0;
    }
    if (a.length === b.length && a.every((word, i) => word === b[i])) {
      return 2;
    }
    return fewer.length > 0 ? 1 : 0;
  };
}
