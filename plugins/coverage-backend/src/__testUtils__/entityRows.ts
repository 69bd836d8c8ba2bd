import { Knex } from 'knex';

/** Rows that belong to an entity, by table. */
export async function rowsOf(knex: Knex, ref: string) {
  const counts: Record<string, number> = {};
  for (const table of [
    'snapshots',
    'inventories',
    'repository_files',
    'targets',
    'overrides',
    'exemptions',
    'floor_resets',
    'rejected_uploads',
    'entity_exemptions',
    'entity_coverage',
  ]) {
    const rows = await knex(table).where({ entity_ref: ref });
    counts[table] = rows.length;
  }
  const uploads = await knex('uploads').whereNotIn(
    'snapshot_id',
    knex('snapshots').whereNot({ entity_ref: ref }).select('id'),
  );
  return { ...counts, uploads: uploads.length };
}

/** What `rowsOf` has of an entity of which nothing is left. */
export const NOTHING = {
  snapshots: 0,
  inventories: 0,
  repository_files: 0,
  targets: 0,
  overrides: 0,
  exemptions: 0,
  floor_resets: 0,
  rejected_uploads: 0,
  entity_exemptions: 0,
  entity_coverage: 0,
  uploads: 0,
};

/** What the kept sums say, which must be what the entities add up to. */
export async function sumsOf(knex: Knex) {
  const rows = await knex('current_rollups').orderBy(['dimension', 'value']);
  return rows
    .map(row =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          ['dimension', 'value'].includes(name) ? value : Number(value),
        ]),
      ),
    )
    .filter(row => Number(row.lines_total) > 0);
}
