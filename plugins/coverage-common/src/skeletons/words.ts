/** Words of a name: camelCase, snake_case and kebab-case, plurals folded. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
    .map(word => singular(word.toLowerCase()));
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) {
    return `${word.slice(0, -3)}y`;
  }
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * How well the name of a test fits the name of a source: 3 the same name, 2 the
 * same words, 1 all words of one are in the other (`test_logging` for
 * `logging_config`), 0 no fit.
 */
export function nameFit(subject: string, stem: string): 0 | 1 | 2 | 3 {
  if (subject === stem) {
    return 3;
  }
  const a = wordsOf(subject);
  const b = wordsOf(stem);
  if (a.join(' ') === b.join(' ')) {
    return 2;
  }
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a];
  return fewer.length > 0 && fewer.every(word => more.includes(word)) ? 1 : 0;
}
