import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { today } from '../time/days';

// Parts that the schemas of request bodies are put together from. Each error is
// the tail of a sentence that begins with the key: "value must be a number …".

export function plainText(max: number) {
  const error = `must be text of 1 to ${max} characters without control characters`;
  return z
    .string({ error })
    .trim()
    .min(1, error)
    .max(max, error)
    .regex(/^\P{Cc}*$/u, error);
}

/** Text that may have lines; what else controls a terminal may not be in it. */
export function lines(max: number, what: string, min = 1) {
  const error = `must be text of ${min} to ${max} characters: ${what}`;
  return z
    .string({ error })
    .trim()
    .min(min, error)
    .max(max, error)
    .regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u, error);
}

export function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `must be one of ${words.join(', ')}` });
}

export const date = z.iso.date({ error: 'must be a date, 2027-06-30' });

export const until = date.refine(
  day => day >= today(),
  'must not lie in the past: it is the last day that this holds',
);

const VALUE = 'must be a number above 0, at most 100: per cent';
export const percent = z.number({ error: VALUE }).gt(0, VALUE).max(100, VALUE);

/** Why something holds. */
export const reason = lines(2000, 'why this holds');

/** An object without other keys. */
export function body<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `has a key that is not known; known are ${known}`
        : `must be a JSON object with ${known}, sent as application/json`,
  });
}

const WORDS = 'must be a list of 1 to 50 texts, of which any may hold';
const words = z
  .array(plainText(200), { error: WORDS })
  .min(1, WORDS)
  .max(50, WORDS)
  .optional();

/** Which entities; nothing stated means all. */
export const predicate = body({
  kind: words,
  type: words,
  lifecycle: words,
  tier: words,
  tags: words,
  language: words,
  owner: words,
  group: words,
  system: words,
  domain: words,
});

/**
 * Reads the body of a request.
 *
 * @throws InputError with one sentence that names the key and what it takes
 */
export function readBody<T>(schema: z.ZodType<T>, json: unknown): T {
  const result = schema.safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new InputError(
      `${issue.path.join('.') || 'The body'} ${issue.message}`,
    );
  }
  return result.data;
}
