import { Knex } from 'knex';
import { RawDbCatalogName } from '../database/entities/groupNames';

/** Titles of what values refer to, where the catalog has it. */
export async function readTitles(
  db: Knex,
  refs: string[],
): Promise<Map<string, string | null>> {
  const rows = await db<RawDbCatalogName>('catalog_names')
    .whereIn('ref', refs)
    .select('ref', 'title');
  return new Map(rows.map(({ ref, title }) => [ref, title]));
}
