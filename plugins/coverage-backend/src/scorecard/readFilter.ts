import {
  ListScorecardMembersRequest,
  NO_VALUE,
  SCORECARD_DIMENSIONS,
  ScorecardFilter,
} from '@backstage-coverage/plugin-coverage-common';
import { InputError } from '@backstage/errors';
import { Membership } from '../database/entities/memberships';
import { readEntityRef } from '../service/entityRef';

/** Their values are entity refs. */
const REF_DIMENSIONS: readonly string[] = [
  'owner',
  'group',
  'system',
  'domain',
];

const EXAMPLES: Record<string, string> = {
  owner: 'group:default/payments',
  group: 'group:default/payments',
  parent: 'group:default/payments',
  system: 'system:default/checkout',
  domain: 'domain:default/sales',
};

/**
 * The filter that a request has, without what filters nothing: refs in full and
 * in lower case, each value once.
 *
 * @throws InputError when a value cannot be meant
 */
export function readFilter(request: ScorecardFilter): ScorecardFilter {
  const { search, adoption, stale } = request;
  const filter: ScorecardFilter = {};
  for (const dimension of SCORECARD_DIMENSIONS) {
    const values = request[dimension]?.map(value =>
      REF_DIMENSIONS.includes(dimension) ? readRef(value, dimension) : value,
    );
    if (values?.length) {
      filter[dimension] = [...new Set(values)];
    }
  }
  if (request.entity?.length) {
    filter.entity = request.entity.map(ref => readEntityRef(ref, 'entity'));
  }
  for (const name of ['level', 'track', 'standing'] as const) {
    if (request[name]?.length) {
      Object.assign(filter, { [name]: request[name] });
    }
  }
  if (search?.trim()) {
    filter.search = search.trim();
  }
  if (adoption) {
    filter.adoption = adoption;
  }
  if (stale !== undefined) {
    filter.stale = stale;
  }
  return filter;
}

/**
 * The row of the grouped table that entities are asked of.
 *
 * @throws InputError when only one half of it is there, or it cannot be meant
 */
export function readRow({
  by,
  value,
}: Pick<ListScorecardMembersRequest, 'by' | 'value'>): Membership | undefined {
  if (by === undefined && value === undefined) {
    return undefined;
  }
  if (by === undefined || value === undefined) {
    throw new InputError(
      'by and value belong together: expected both, like by=owner&value=group:default/payments, or neither',
    );
  }
  return {
    dimension: by,
    value: REF_DIMENSIONS.includes(by) ? readRef(value, by) : value,
  };
}

/** @throws InputError when it is neither a ref nor the word for none */
export function readRef(value: string, where: string): string {
  if (value === NO_VALUE) {
    return value;
  }
  try {
    return readEntityRef(value, where);
  } catch {
    throw new InputError(
      `${where} '${value}' is no entity ref; expected kind:namespace/name, like ${EXAMPLES[where]}, or ${NO_VALUE} for entities without one`,
    );
  }
}
