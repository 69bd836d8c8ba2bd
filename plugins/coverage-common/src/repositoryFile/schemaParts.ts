import { z } from 'zod';
import { compileGlob } from '../files/compileGlob';
import { formatCount } from '../model/wording';

/*
 * Parts of schemas whose messages say what was expected, so that an error reads
 * "areas[2].target is 120; expected a percentage from 0 to 100".
 */

export function mapping<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.object(shape, `a mapping with ${Object.keys(shape).join(', ')}`);
}

export function list<Item extends z.ZodType>(item: Item, atMost: number) {
  return z
    .array(item, 'a list')
    .max(atMost, `at most ${formatCount(atMost)} of them`);
}

export function text(expected: string, atMost = 2000) {
  return z
    .string(expected)
    .trim()
    .min(1, expected)
    .max(atMost, `at most ${formatCount(atMost)} characters`);
}

export function oneOf<const Words extends readonly string[]>(words: Words) {
  const quoted = words.map(word => `"${word}"`);
  const last = quoted.pop();
  return z.enum(words, `${quoted.join(', ')} or ${last}`);
}

export function percent() {
  const expected = 'a percentage from 0 to 100';
  return z.number(expected).min(0, expected).max(100, expected);
}

export function date() {
  return z.iso.date('a date that exists, like 2027-06-30');
}

export function glob() {
  return z.string('a path or glob').superRefine((value, context) => {
    try {
      compileGlob(value);
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: `a path or glob, but ${(error as Error).message}`,
      });
    }
  });
}

/** A path from the repository's root; `''` is the root itself. */
export function repositoryPath(expected: string) {
  return z
    .string(expected)
    .max(4096, 'at most 4,096 characters')
    .refine(
      path => !path.startsWith('/') && !path.split('/').includes('..'),
      `${expected} from the repository's root, without a leading "/" and without ".."`,
    );
}
