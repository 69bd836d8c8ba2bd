import { UploadSummary } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { renewSnapshots } from './carry/renewSnapshots';
import { deleteEntityData } from './entities/deleteEntityData';
import { lockRows } from './entities/lockEntities';
import { RawDbEntityRow } from './entities/RawDbEntityRow';
import { refreshEntities } from './entities/refreshEntities';
import { deleteUnusedChunks } from './hits/pruneHits';
import { pointToLatest } from './latestSnapshot';
import { markStale } from './markStale';
import { RawDbUploadRow, toUploadSummary } from './rows';

const ENTITIES_PER_TRANSACTION = 20;

/** See {@link CoverageStore.deleteUpload}. */
export async function deleteUpload(
  tx: Knex,
  entityRef: string,
  id: string,
  defaultBranches: string[],
): Promise<UploadSummary | undefined> {
  await lockRows(tx, [entityRef]);
  const upload: (RawDbUploadRow & { commit_id: string }) | undefined = await tx(
    'uploads as u',
  )
    .join('snapshots as s', 's.id', 'u.snapshot_id')
    .where({ 'u.id': id, 's.entity_ref': entityRef })
    .first('u.*', 's.commit_id');
  if (!upload) {
    return undefined;
  }
  await refreshEntities(tx, [entityRef], async () => {
    await tx<RawDbUploadRow>('uploads').where({ id }).delete();
    await deleteUnusedChunks(tx, entityRef);
    await renewSnapshots(tx, entityRef, {
      commit: upload.commit_id,
      documents: false,
      defaultBranches,
    });
    await pointToLatest(tx, entityRef, defaultBranches);
  });
  await markStale(tx, entityRef);
  return toUploadSummary(upload, upload.commit_id);
}

/** See {@link CoverageStore.deleteEntity}. */
export async function deleteEntity(
  tx: Knex,
  entityRef: string,
): Promise<{ snapshots: number; isKnown: boolean }> {
  let snapshots = 0;
  await lockRows(tx, [entityRef]);
  const row = await tx<RawDbEntityRow>('entity_coverage')
    .where({ entity_ref: entityRef })
    .first('id');
  await refreshEntities(tx, [entityRef], async () => {
    snapshots = await deleteEntityData(tx, [entityRef]);
  });
  return { snapshots, isKnown: row !== undefined };
}

/** See {@link CoverageStore.deleteGoneEntities}. */
export async function deleteGoneEntities(
  db: Knex,
  before: string,
): Promise<number> {
  const gone = (tx: Knex) =>
    tx<RawDbEntityRow>('entity_coverage')
      .where('in_catalog', false)
      .where('gone_at', '<', before)
      .orderBy('entity_ref');
  for (let deleted = 0; ; ) {
    const refs: string[] = await gone(db)
      .limit(ENTITIES_PER_TRANSACTION)
      .pluck('entity_ref');
    if (refs.length === 0) {
      return deleted;
    }
    deleted += await db.transaction(async tx => {
      await lockRows(tx, refs);
      // Who came back meanwhile stays.
      const still: string[] = await gone(tx)
        .whereIn('entity_ref', refs)
        .pluck('entity_ref');
      await refreshEntities(tx, still, async () => {
        await deleteEntityData(tx, still);
      });
      return still.length;
    });
  }
}
