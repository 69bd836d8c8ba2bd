import { Knex } from 'knex';
import { RawDbEntityDescription, RawDbEntityRow } from './RawDbEntityRow';

/**
 * Makes rows for entities that have none, outside the catalog for now, so that
 * there is something to lock before they count.
 */
export async function insertEntities(
  tx: Knex,
  described: RawDbEntityDescription[],
): Promise<void> {
  await tx<RawDbEntityRow>('entity_coverage')
    .insert(described.map(row => ({ ...row, in_catalog: false })))
    .onConflict('entity_ref')
    .ignore();
}
