import {
  globMatcher,
  PRIORITIES,
} from '@backstage-coverage/plugin-coverage-common';
import { z } from 'zod';
import { today } from '../time/days';
import { NewSetting, SettingKind } from '../database/SettingStore';
import {
  body,
  date,
  oneOf,
  percent,
  plainText,
  readBody,
  reason,
  until,
} from './bodyParts';

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

const schemas: {
  [K in SettingKind]: z.ZodType<NewSetting<K>>;
} = {
  targets: body({
    area: plainText(200)
      .nullish()
      .transform(area => area ?? null),
    measure: oneOf(['lines', 'branches', 'functions', 'files']),
    value: percent,
    by: date.nullish().transform(by => by ?? null),
    kind: oneOf(['committed', 'stretch']).default('committed'),
    reason: reason.nullish().transform(text => text ?? null),
  }),
  overrides: body({
    path,
    priority: oneOf(PRIORITIES),
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
  return readBody<NewSetting<K>>(schemas[kind], json);
}
