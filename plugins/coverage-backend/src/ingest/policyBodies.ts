import { PolicyTarget } from '@backstage-coverage/plugin-coverage-common';
import { z } from 'zod';
import { StatedPolicyTarget } from '../database/policies/PolicyTargetStore';
import { readEntityRef } from '../service/entityRef';
import {
  body,
  date,
  oneOf,
  percent,
  plainText,
  predicate,
  readBody,
} from './bodyParts';

const NAME =
  'must be up to 100 letters and digits, joined by single dashes: tier-1-services';

const by = date.nullish().transform(day => day ?? null);
const measure = oneOf(['lines', 'branches', 'functions', 'files']);
const kind = oneOf(['committed', 'stretch']).default('committed');

const target = body({
  name: z
    .string({ error: NAME })
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/i, NAME)
    .max(100, NAME),
  for: predicate,
  measure,
  value: percent,
  by,
  kind,
  state: oneOf(['shadow', 'active']).default('shadow'),
});

const preview = body({
  for: predicate,
  measure,
  value: percent,
  by,
  kind,
  id: plainText(100).optional(),
});

const priority = body({
  path: plainText(1000),
  entityRef: plainText(300)
    .transform(ref => readEntityRef(ref, 'entityRef'))
    .optional(),
});

/** A target that is tried out. */
export interface StatedPreview
  extends Required<Omit<PolicyTarget, 'id' | 'by'>> {
  by: string | null;
  id?: string;
}

/** @throws InputError with one sentence that names the key and what it takes */
export function parsePolicyTarget(json: unknown): StatedPolicyTarget {
  return readBody(target, json);
}

/** @throws InputError with one sentence that names the key and what it takes */
export function parsePolicyPreview(json: unknown): StatedPreview {
  return readBody(preview, json);
}

/** @throws InputError with one sentence that names the key and what it takes */
export function parsePriorityTest(json: unknown): {
  path: string;
  entityRef?: string;
} {
  return readBody(priority, json);
}
