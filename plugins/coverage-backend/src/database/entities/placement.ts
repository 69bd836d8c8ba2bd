import {
  EntityFacts,
  NO_VALUE,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { RawDbMembership } from './membershipRows';

/** Where an entity belongs, beyond what it says itself. */
export type Placement = Required<
  Pick<EntityFacts, 'groups' | 'domain' | 'language'>
>;

/** As the last sweep of the catalog and the last upload left it. */
export async function readPlacement(
  db: Knex,
  entityRef: string,
): Promise<Placement> {
  const rows = await db<RawDbMembership>('entity_memberships as m')
    .join('entity_coverage as e', 'e.id', 'm.entity_id')
    .where('e.entity_ref', entityRef)
    .whereIn('m.dimension', ['group', 'domain', 'language'])
    .whereNot('m.value', NO_VALUE)
    .orderBy('m.value')
    .select<Pick<RawDbMembership, 'dimension' | 'value'>[]>(
      'm.dimension',
      'm.value',
    );
  const valuesOf = (wanted: RawDbMembership['dimension']) =>
    rows
      .filter(({ dimension }) => dimension === wanted)
      .map(({ value }) => value);
  return {
    groups: valuesOf('group'),
    domain: valuesOf('domain')[0] ?? null,
    language: valuesOf('language')[0] ?? null,
  };
}
