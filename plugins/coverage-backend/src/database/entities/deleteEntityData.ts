import { Knex } from 'knex';
import { RawDbEntityRow } from './RawDbEntityRow';

/** What was uploaded, set and computed for an entity, by its ref. */
const TABLES = [
  'inventories',
  'repository_files',
  'analyses',
  'hit_counts',
  'hit_chunks',
  'rejected_uploads',
  'targets',
  'overrides',
  'exemptions',
  'floor_resets',
  'entity_exemptions',
];

/** What nothing but people and CI jobs could bring back. */
const KEPT_TABLES = TABLES.filter(
  table =>
    !['analyses', 'hit_counts', 'hit_chunks', 'rejected_uploads'].includes(
      table,
    ),
);

/**
 * Deletes all that is kept of locked entities, and the rows of those that have
 * left the catalog. Content by hash stays for the sweep. Call it within
 * `refreshEntities`.
 *
 * @returns how many snapshots it were
 */
export async function deleteEntityData(
  tx: Knex,
  entityRefs: readonly string[],
): Promise<number> {
  const entities = () =>
    tx<RawDbEntityRow>('entity_coverage').whereIn('entity_ref', entityRefs);
  const snapshots = () => tx('snapshots').whereIn('entity_ref', entityRefs);
  await entities().update({ snapshot_id: null });
  for (const table of TABLES) {
    await tx(table).whereIn('entity_ref', entityRefs).delete();
  }
  await tx('uploads').whereIn('snapshot_id', snapshots().select('id')).delete();
  const deleted: number = await snapshots().delete();
  await tx('worst_gaps').whereIn('entity_id', entities().select('id')).delete();
  await entities().where('in_catalog', false).delete();
  return deleted;
}

/** Which of the entities have nothing that is to be kept for a while. */
export async function findEmpty(
  tx: Knex,
  entityRefs: readonly string[],
): Promise<string[]> {
  return tx('entity_coverage as e')
    .whereIn('e.entity_ref', entityRefs)
    .whereNull('e.snapshot_id')
    .where(query => {
      for (const table of KEPT_TABLES) {
        query.whereNotExists(
          tx(`${table} as k`)
            .whereRaw('k.entity_ref = e.entity_ref')
            .select('k.entity_ref'),
        );
      }
    })
    .pluck('e.entity_ref');
}
