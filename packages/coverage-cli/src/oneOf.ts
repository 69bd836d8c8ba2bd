import { Argument, InvalidArgumentError, Option } from 'commander';
import { closestWord } from './closestWord';

/** An option or argument that takes one of these words, and says which was meant. */
export function oneOf<T extends Option | Argument>(
  option: T,
  words: readonly string[],
): T {
  option.choices(words).argParser((value: string) => {
    if (!words.includes(value)) {
      const meant = closestWord(value, words);
      throw new InvalidArgumentError(
        `Allowed choices are ${words.join(', ')}.${
          meant === undefined ? '' : `\n(Did you mean ${meant}?)`
        }`,
      );
    }
    return value;
  });
  return option;
}
