import { Knex } from 'knex';
import { RawDbAnalysisRow } from './analysisRows';

const ROWS_PER_INSERT = 500;

/**
 * Says, in the transaction that changes what is analysed, that the entity's
 * analysis is stale. Whoever reads it next, or the task, makes it anew, so that
 * no change is lost when a process ends in between.
 */
export async function markStale(tx: Knex, entityRef: string): Promise<void> {
  await markAllStale(tx, [entityRef]);
}

/** The same of many entities. */
export async function markAllStale(
  tx: Knex,
  entityRefs: readonly string[],
): Promise<void> {
  // In one order, so that two changes do not wait for each other.
  const sorted = [...entityRefs].sort();
  for (let i = 0; i < sorted.length; i += ROWS_PER_INSERT) {
    await tx<RawDbAnalysisRow>('analyses')
      .insert(
        sorted.slice(i, i + ROWS_PER_INSERT).map(entityRef => ({
          entity_ref: entityRef,
          wanted_version: 1,
          analysed_version: 0,
        })),
      )
      .onConflict('entity_ref')
      .merge({
        wanted_version: tx.raw('?? + 1', ['analyses.wanted_version']),
        failed_at: null,
      });
  }
}
