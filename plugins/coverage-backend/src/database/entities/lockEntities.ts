import { Knex } from 'knex';
import { EntityDescription } from '../CoverageStore';
import { toEntityRow } from './entityRow';
import { readDomain } from './groupNames';
import { insertEntities } from './insertEntities';
import { RawDbEntityDescription, RawDbEntityRow } from './RawDbEntityRow';

/**
 * Makes rows for those entities that have none, and locks all of them until the
 * transaction ends.
 */
export async function lockEntities(
  tx: Knex,
  entities: readonly EntityDescription[],
): Promise<void> {
  const described: RawDbEntityDescription[] = [];
  for (const entity of entities) {
    described.push(await describeRow(tx, entity));
  }
  // In one order, so that two transactions do not wait for each other.
  described.sort((a, b) => (a.entity_ref < b.entity_ref ? -1 : 1));
  await insertEntities(tx, described);
  await lockRows(
    tx,
    described.map(({ entity_ref }) => entity_ref),
  );
}

/** Locks those that have a row. */
export async function lockRows(
  tx: Knex,
  entityRefs: readonly string[],
): Promise<void> {
  await tx<RawDbEntityRow>('entity_coverage')
    .whereIn('entity_ref', entityRefs)
    .orderBy('entity_ref')
    .forUpdate()
    .select('id');
}

/** With the domain that its system is part of. */
export async function describeRow(
  tx: Knex,
  entity: EntityDescription,
): Promise<RawDbEntityDescription> {
  const domain = await readDomain(tx, entity.system);
  return toEntityRow(entity, () => domain);
}
