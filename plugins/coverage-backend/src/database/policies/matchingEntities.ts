import {
  EntityPredicate,
  matchesFact,
  NO_VALUE,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { Dimension, Membership } from '../entities/memberships';

/** What a predicate asks for, as the values that entities have. */
export interface ResolvedPredicate {
  /** In lower case. */
  kinds?: string[];
  /** Of each dimension an entity must have one of the values. */
  values: [dimension: Dimension, values: string[]][];
}

const DIMENSIONS: Record<Exclude<keyof EntityPredicate, 'kind'>, Dimension> = {
  type: 'type',
  lifecycle: 'lifecycle',
  tier: 'tier',
  tags: 'tag',
  language: 'language',
  owner: 'owner',
  group: 'group',
  system: 'system',
  domain: 'domain',
};
type Part = keyof typeof DIMENSIONS;

/**
 * Finds the values that predicates mean among those that entities have: people
 * write refs short and case as they like, which no index knows.
 */
export async function resolvePredicates(
  db: Knex,
  predicates: readonly EntityPredicate[],
): Promise<ResolvedPredicate[]> {
  const asked = new Set(predicates.flatMap(partsOf));
  const rows: Membership[] =
    asked.size > 0
      ? await db('current_rollups')
          .whereIn(
            'dimension',
            [...asked].map(part => DIMENSIONS[part]),
          )
          .where('present', '>', 0)
          .select('dimension', 'value')
      : [];
  return predicates.map(predicate => ({
    kinds: predicate.kind?.map(kind => kind.toLowerCase()),
    values: partsOf(predicate).map(part => [
      DIMENSIONS[part],
      rows
        .filter(
          ({ dimension, value }) =>
            dimension === DIMENSIONS[part] &&
            value !== NO_VALUE &&
            matchesFact(part, predicate[part]!, value),
        )
        .map(({ value }) => value),
    ]),
  }));
}

/** Leaves in a query over `entity_coverage as e` what a predicate is for. */
export function whereMatches(
  query: Knex.QueryBuilder,
  { kinds, values }: ResolvedPredicate,
): void {
  if (kinds) {
    const marks = kinds.map(() => '?').join(', ');
    query.whereRaw(`lower(e.kind) in (${marks})`, kinds);
  }
  for (const [dimension, wanted] of values) {
    query.whereIn('e.id', membersOf =>
      membersOf
        .from('entity_memberships')
        .where({ dimension })
        .whereIn('value', wanted)
        .select('entity_id'),
    );
  }
}

/** Leaves in a query what one of some predicates is for. */
export function whereMatchesAny(
  query: Knex.QueryBuilder,
  predicates: readonly ResolvedPredicate[],
): void {
  if (predicates.some(isForAll)) {
    return;
  }
  query.where(any => {
    for (const predicate of predicates) {
      any.orWhere(one => whereMatches(one, predicate));
    }
  });
}

/** Knex leaves groups without condition out. */
function isForAll({ kinds, values }: ResolvedPredicate): boolean {
  return !kinds && values.length === 0;
}

function partsOf(predicate: EntityPredicate): Part[] {
  return (Object.keys(DIMENSIONS) as Part[]).filter(
    part => predicate[part] !== undefined,
  );
}
