import {
  ListEntityExemptionsRequest,
  MAX_EXEMPTION_DAYS,
  NewEntityExemption,
} from '@backstage-coverage/plugin-coverage-common';
import { z } from 'zod';
import { readEntityRef } from '../service/entityRef';
import { dayIn } from '../time/days';
import { body, oneOf, plainText, readBody, reason, until } from './bodyParts';

const schema = body({
  entityRef: plainText(300).transform(ref => readEntityRef(ref, 'entityRef')),
  reason,
  expires: until.refine(
    day => day <= dayIn(MAX_EXEMPTION_DAYS),
    `must lie at most ${MAX_EXEMPTION_DAYS} days ahead; ask again when it ends`,
  ),
});

/** @throws InputError with one sentence that names the key and what it takes */
export function parseEntityExemption(json: unknown): NewEntityExemption {
  return readBody(schema, json);
}

const DAYS = `must be a whole number of days from 1 to ${MAX_EXEMPTION_DAYS}`;
const query = body({
  state: oneOf([
    'requested',
    'approved',
    'denied',
    'revoked',
    'expired',
  ]).optional(),
  expiringWithin: z.coerce
    .number({ error: DAYS })
    .int(DAYS)
    .min(1, DAYS)
    .max(MAX_EXEMPTION_DAYS, DAYS)
    .optional(),
});

/** @throws InputError with one sentence that names the parameter and what it takes */
export function parseExemptionFilter(
  parameters: unknown,
): ListEntityExemptionsRequest {
  return readBody(query, parameters);
}
