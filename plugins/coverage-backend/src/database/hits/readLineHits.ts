import { LineDetail } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { decodeHitChunk, decodeHitPlaces } from '../../storage/hitChunkCodec';
import { decodeHits } from '../../storage/hitCountsCodec';
import { ManifestEntry } from '../../storage/manifestCodec';
import { readUploadsOf } from '../carry/uploadsOf';
import { getLineDetail } from '../content';
import { RawDbSnapshotRow, RawDbUploadRow } from '../rows';
import { filesOf } from '../thinning/filesOf';
import { addHits, UploadedHits } from './addHits';
import { RawDbHitChunkRow, RawDbHitCountsRow } from './rows';

/** A file of a snapshot whose hits are asked for. */
export interface HitsRequest {
  entityRef: string;
  commit: string;
  path: string;
  /** The snapshot's, by path. */
  files: readonly ManifestEntry[];
  /** The file's. */
  detail: LineDetail;
}

/**
 * Executions of each line of a file, all uploads of the snapshot together, in the
 * order of its line detail. `null`: nobody counted them, or counts are no longer
 * kept.
 */
export async function readLineHits(
  db: Knex,
  { entityRef, commit, path, files, detail }: HitsRequest,
): Promise<(number | null)[]> {
  const unknown = () => Array.from(detail.lines, () => null);
  const snapshot = await db<RawDbSnapshotRow>('snapshots')
    .where({ entity_ref: entityRef, commit_id: commit })
    .first();
  const uploads = snapshot ? await readUploadsOf(db, snapshot) : [];
  const places = new Map<string, Buffer>();
  const rows = await db<RawDbHitCountsRow>('hit_counts')
    .whereIn(
      'upload_id',
      uploads.map(({ id }) => id),
    )
    .select('upload_id', 'data');
  rows.forEach(row => places.set(row.upload_id, row.data));
  if (places.size === 0) {
    return unknown();
  }
  const parts: UploadedHits[] = [];
  for (const upload of uploads) {
    const isSame = upload.manifest_hash.equals(snapshot!.manifest_hash);
    const own = isSame ? files : await filesOf(db, upload);
    const index = own.findIndex(file => file.path === path);
    if (index >= 0) {
      parts.push(
        await readPart(db, upload, {
          index,
          detail: isSame ? detail : await detailOf(db, own[index]),
          places: places.get(upload.id),
        }),
      );
    }
  }
  return parts.every(part => part.detail) ? addHits(detail, parts) : unknown();
}

async function detailOf(
  db: Knex,
  { hash }: ManifestEntry,
): Promise<LineDetail | null> {
  return hash && getLineDetail(db, hash);
}

async function readPart(
  db: Knex,
  upload: RawDbUploadRow,
  {
    index,
    detail,
    places,
  }: { index: number; detail: LineDetail | null; places: Buffer | undefined },
): Promise<UploadedHits> {
  const place = places && (await decodeHitPlaces(places))[index];
  if (!place || !detail) {
    return { detail, counts: null };
  }
  const chunk: Pick<RawDbHitChunkRow, 'data'> = await db(
    'hit_count_chunks as p',
  )
    .join('hit_chunks as c', 'c.id', 'p.chunk_id')
    .where({ 'p.upload_id': upload.id, 'p.place': place.chunk })
    .first('c.data');
  const encoded = (await decodeHitChunk(chunk.data))[place.file];
  return { detail, counts: decodeHits(encoded, detail) };
}
