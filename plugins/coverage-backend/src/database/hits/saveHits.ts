import { Knex } from 'knex';
import { decodeHitChunk, decodeHitPlaces } from '../../storage/hitChunkCodec';
import { RawDbUploadRow } from '../rows';
import { packHits, StoredChunk } from './packHits';
import {
  RawDbHitChunkRow,
  RawDbHitCountChunkRow,
  RawDbHitCountsRow,
} from './rows';

const ROWS_PER_STATEMENT = 100;

/** Encoded hits by path; files that are not counted are missing. */
export type HitsByPath = ReadonlyMap<string, Buffer>;

/**
 * Stores the hit counts of an upload in place of those that it has.
 *
 * @param paths - of the upload's manifest, in its order
 */
export async function saveHits(
  tx: Knex,
  upload: { id: string; flag: string; entityRef: string },
  paths: readonly string[],
  hits: HitsByPath,
): Promise<void> {
  const { id, entityRef } = upload;
  const known = hits.size > 0 ? await newestChunks(tx, upload) : [];
  await tx<RawDbHitCountsRow>('hit_counts').where({ upload_id: id }).delete();
  if (hits.size === 0) {
    return;
  }
  const { places, chunkIds, added } = await packHits(
    paths.map(path => hits.get(path) ?? null),
    known,
  );
  await tx<RawDbHitCountsRow>('hit_counts').insert({
    upload_id: id,
    entity_ref: entityRef,
    data: places,
  });
  const chunks = added.map(chunk => ({ ...chunk, entity_ref: entityRef }));
  await tx.batchInsert<RawDbHitChunkRow>(
    'hit_chunks',
    chunks,
    ROWS_PER_STATEMENT,
  );
  await tx.batchInsert<RawDbHitCountChunkRow>(
    'hit_count_chunks',
    chunkIds.map((chunk_id, place) => ({ upload_id: id, place, chunk_id })),
    ROWS_PER_STATEMENT,
  );
}

/** The hit counts of an upload, by path. */
export async function readAllHits(
  tx: Knex,
  uploadId: string,
  paths: readonly string[],
): Promise<HitsByPath> {
  const hits = new Map<string, Buffer>();
  const row = await tx<RawDbHitCountsRow>('hit_counts')
    .where({ upload_id: uploadId })
    .first('data');
  if (row) {
    const chunks = await readChunks(tx, uploadId);
    (await decodeHitPlaces(row.data)).forEach((place, i) => {
      if (place) {
        hits.set(paths[i], chunks[place.chunk].files[place.file]);
      }
    });
  }
  return hits;
}

/** Of the entity's newest upload of the flag that has any. */
async function newestChunks(
  tx: Knex,
  { entityRef, flag }: { entityRef: string; flag: string },
): Promise<StoredChunk[]> {
  const newest: { upload_id: string } | undefined = await tx('hit_counts as h')
    .join<RawDbUploadRow>('uploads as u', 'u.id', 'h.upload_id')
    .where({ 'h.entity_ref': entityRef, 'u.flag': flag })
    .orderBy([{ column: 'u.uploaded_at', order: 'desc' }, { column: 'u.id' }])
    .first('h.upload_id');
  return newest ? readChunks(tx, newest.upload_id) : [];
}

async function readChunks(tx: Knex, uploadId: string): Promise<StoredChunk[]> {
  const rows: Pick<RawDbHitChunkRow, 'id' | 'data'>[] = await tx(
    'hit_count_chunks as p',
  )
    .join('hit_chunks as c', 'c.id', 'p.chunk_id')
    .where('p.upload_id', uploadId)
    .orderBy('p.place')
    .select('c.id', 'c.data');
  return Promise.all(
    rows.map(async ({ id, data }) => ({
      id,
      files: await decodeHitChunk(data),
    })),
  );
}
