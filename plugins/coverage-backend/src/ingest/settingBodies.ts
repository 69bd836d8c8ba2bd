import { InputError } from '@backstage/errors';
import { globMatcher } from '@backstage-coverage/plugin-coverage-common';
import { z } from 'zod';
import { NewSetting, SettingKind } from '../database/SettingStore';

function plainText(max: number) {
  const error = `must be text of 1 to ${max} characters without control characters`;
  return z
    .string({ error })
    .trim()
    .min(1, error)
    .max(max, error)
    .regex(/^\P{Cc}*$/u, error);
}

function oneOf<const Words extends readonly string[]>(words: Words) {
  return z.enum(words, { error: `must be one of ${words.join(', ')}` });
}

const DATE = 'must be a date, 2027-06-30';
const date = z.iso.date({ error: DATE });

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

const until = date.refine(
  day => day >= today(),
  'must not lie in the past: it is the last day that this holds',
);

const VALUE = 'must be a number above 0, at most 100: per cent';

/** Reasons may have lines; what else controls a terminal may not be in them. */
const REASON = 'must be text of 1 to 2000 characters: why this holds';
const reason = z
  .string({ error: REASON })
  .trim()
  .min(1, REASON)
  .max(2000, REASON)
  .regex(/^[^\p{Cc}]*(?:[\n\r\t][^\p{Cc}]*)*$/u, REASON);

const path = plainText(500).refine(
  isGlob,
  'must be a path or a glob that can be read and does not begin with "!"',
);

function isGlob(text: string): boolean {
  try {
    globMatcher([text]);
    return true;
  } catch {
    return false;
  }
}

function body<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `has a key that is not known; known are ${known}`
        : `must be a JSON object with ${known}, sent as application/json`,
  });
}

const schemas: {
  [K in SettingKind]: z.ZodType<NewSetting<K>>;
} = {
  targets: body({
    area: plainText(200)
      .nullish()
      .transform(area => area ?? null),
    measure: oneOf(['lines', 'branches', 'functions', 'files']),
    value: z.number({ error: VALUE }).gt(0, VALUE).max(100, VALUE),
    by: date.nullish().transform(by => by ?? null),
    kind: oneOf(['committed', 'stretch']).default('committed'),
    reason: reason.nullish().transform(text => text ?? null),
  }),
  overrides: body({
    path,
    priority: oneOf(['critical', 'high', 'medium', 'low']),
    reason,
    until,
  }),
  exemptions: body({
    kind: oneOf(['blocked', 'exempt']),
    path,
    reason,
    until,
  }),
  floor_resets: body({
    since: date
      .refine(
        day => day <= today(),
        'must not lie in the future: it is the first day that counts',
      )
      .default(today),
    reason,
  }),
};

/**
 * Reads the body of a request that sets a target, an override, an exemption or a
 * reset of the floor.
 *
 * @throws InputError with one sentence that names the key and what it takes
 */
export function parseSettingBody<K extends SettingKind>(
  kind: K,
  json: unknown,
): NewSetting<K> {
  const result = schemas[kind].safeParse(json);
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new InputError(
      `${issue.path.join('.') || 'The body'} ${issue.message}`,
    );
  }
  return result.data as NewSetting<K>;
}
