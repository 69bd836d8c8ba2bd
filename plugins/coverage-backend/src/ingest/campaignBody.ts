import {
  Campaign,
  ListCampaignEntitiesRequest,
} from '@backstage-coverage/plugin-coverage-common';
import { z } from 'zod';
import { readEntityRef } from '../service/entityRef';
import {
  body,
  date,
  lines,
  oneOf,
  percent,
  plainText,
  predicate,
  readBody,
} from './bodyParts';

/** A campaign as people send it, complete. */
export type StatedCampaign = Omit<
  Campaign,
  'id' | 'createdBy' | 'createdAt' | 'changedBy' | 'changedAt'
>;

const schema = body({
  name: plainText(100),
  scope: predicate,
  measure: oneOf(['lines']).default('lines'),
  target: percent,
  start: date,
  due: date,
  owner: plainText(300).transform(ref => readEntityRef(ref, 'owner')),
  brief: lines(20_000, 'why, and what to do, as Markdown', 0).default(''),
  state: oneOf(['draft', 'active', 'ended', 'archived']).default('draft'),
}).refine(({ start, due }) => due >= start, {
  path: ['due'],
  error: 'must not lie before start',
});

/** @throws InputError with one sentence that names the key and what it takes */
export function parseCampaign(json: unknown): StatedCampaign {
  return readBody(schema, json);
}

const LIMIT = 'must be a whole number from 1 to 200';
const query = body({
  owner: plainText(300).optional(),
  state: oneOf([
    'reached',
    'on-track',
    'behind',
    'unknown',
    'not-measured',
  ]).optional(),
  limit: z.coerce
    .number({ error: LIMIT })
    .int(LIMIT)
    .min(1, LIMIT)
    .max(200, LIMIT)
    .optional(),
  cursor: plainText(100).optional(),
});

/** @throws InputError with one sentence that names the parameter and what it takes */
export function parseCampaignEntities(
  parameters: unknown,
): ListCampaignEntitiesRequest {
  return readBody(query, parameters);
}
