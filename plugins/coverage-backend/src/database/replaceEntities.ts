import { Knex } from 'knex';
import { EntityDescription } from './CoverageStore';
import { toEntityRow } from './latestSnapshot';
import { RawDbEntityRow } from './rows';

const ROWS_PER_STATEMENT = 100;

/** See {@link CoverageStore.replaceEntities}. */
export async function replaceEntities(
  db: Knex,
  pages: AsyncIterable<EntityDescription[]>,
): Promise<{ present: number; gone: number }> {
  // Before the catalog is read: what is registered meanwhile is not gone.
  const known = await db<RawDbEntityRow>('entity_coverage')
    .where('in_catalog', true)
    .pluck('entity_ref');

  const present = new Set<string>();
  for await (const page of pages) {
    for (const chunk of chunksOf(page)) {
      chunk.forEach(entity => present.add(entity.entityRef));
      await db<RawDbEntityRow>('entity_coverage')
        .insert(chunk.map(toEntityRow))
        .onConflict('entity_ref')
        .merge();
    }
  }

  const gone = known.filter(ref => !present.has(ref));
  for (const chunk of chunksOf(gone)) {
    const rows = () =>
      db<RawDbEntityRow>('entity_coverage').whereIn('entity_ref', chunk);
    await rows().whereNull('snapshot_id').delete();
    await rows().update({ in_catalog: false });
  }
  return { present: present.size, gone: gone.length };
}

function chunksOf<T>(items: T[]): T[][] {
  const chunks = [];
  for (let i = 0; i < items.length; i += ROWS_PER_STATEMENT) {
    chunks.push(items.slice(i, i + ROWS_PER_STATEMENT));
  }
  return chunks;
}
