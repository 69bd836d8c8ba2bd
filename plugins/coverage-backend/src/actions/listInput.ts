import { InputError } from '@backstage/errors';

/**
 * Words as assistants send them: a list, or one text with commas.
 *
 * @throws InputError that names the words that there are
 */
export function readWords<T extends string>(
  input: string | string[] | undefined,
  known: readonly T[],
  where: string,
): T[] {
  const words = (Array.isArray(input) ? input : (input ?? '').split(','))
    .map(word => word.trim().toLowerCase())
    .filter(Boolean);
  const isKnown = (word: string): word is T =>
    (known as readonly string[]).includes(word);
  return words.map(word => {
    if (!isKnown(word)) {
      throw new InputError(
        `${where} has '${word}'; expected any of ${known.join(', ')}`,
      );
    }
    return word;
  });
}
