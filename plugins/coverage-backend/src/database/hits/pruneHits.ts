import { Knex } from 'knex';
import { newestSnapshots } from '../latestSnapshot';
import { RawDbSnapshotRow, toCarried } from '../rows';
import { RawDbHitChunkRow, RawDbHitCountsRow } from './rows';

/**
 * Deletes the hit counts of a snapshot's branch but those of its newest snapshots
 * and of what these carry forward.
 *
 * @param kept - how many snapshots keep them
 * @returns bytes of chunks that were deleted
 */
export async function pruneHits(
  tx: Knex,
  snapshotId: string,
  kept: number,
): Promise<number> {
  const snapshot = await tx<RawDbSnapshotRow>('snapshots')
    .where({ id: snapshotId })
    .first('entity_ref', 'branch');
  const { entity_ref, branch } = snapshot!;
  const newest = () =>
    newestSnapshots(tx, entity_ref).where({ branch }).limit(kept);
  const carrying = await newest().select('carried');
  const carried = carrying.flatMap(toCarried).map(({ upload }) => upload);
  const old = tx('hit_counts as h')
    .join('uploads as u', 'u.id', 'h.upload_id')
    .join('snapshots as s', 's.id', 'u.snapshot_id')
    .where({ 'h.entity_ref': entity_ref, 's.branch': branch })
    .whereNotIn('s.id', newest().select('id'))
    .whereNotIn('h.upload_id', carried)
    .select('h.upload_id');
  await tx<RawDbHitCountsRow>('hit_counts').whereIn('upload_id', old).delete();
  return deleteUnusedChunks(tx, entity_ref);
}

/**
 * Deletes chunks of an entity that no upload refers to any more.
 *
 * @returns their bytes
 */
export async function deleteUnusedChunks(
  tx: Knex,
  entityRef: string,
): Promise<number> {
  const unused = () =>
    tx<RawDbHitChunkRow>('hit_chunks')
      .where({ entity_ref: entityRef })
      .whereNotExists(
        tx('hit_count_chunks as p')
          .whereRaw('p.chunk_id = hit_chunks.id')
          .select('p.chunk_id'),
      );
  const [{ bytes }] = await unused().sum({ bytes: tx.raw('length(data)') });
  if (bytes !== null) {
    await unused().delete();
  }
  return Number(bytes);
}
