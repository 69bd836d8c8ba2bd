import { Knex } from 'knex';
import { RawDbAnalysisRow } from './analysisRows';

/**
 * Says, in the transaction that changes what is analysed, that the entity's
 * analysis is stale. Whoever reads it next, or the task, makes it anew, so that
 * no change is lost when a process ends in between.
 */
export async function markStale(tx: Knex, entityRef: string): Promise<void> {
  await tx<RawDbAnalysisRow>('analyses')
    .insert({
      entity_ref: entityRef,
      wanted_version: 1,
      analysed_version: 0,
    })
    .onConflict('entity_ref')
    .merge({
      wanted_version: tx.raw('?? + 1', ['analyses.wanted_version']),
      failed_at: null,
    });
}
