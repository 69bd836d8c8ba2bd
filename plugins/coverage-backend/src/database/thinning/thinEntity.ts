import { Knex } from 'knex';
import { dayOf } from '../../time/days';
import { lockRows } from '../entities/lockEntities';
import { deleteUnusedChunks } from '../hits/pruneHits';
import { RawDbHitCountsRow } from '../hits/rows';
import { newestSnapshots } from '../latestSnapshot';
import { RawDbSnapshotRow, RawDbUploadRow, toCarried } from '../rows';
import { findThinnable, KeptDetail } from './keptDetail';

/** Bounds a transaction. */
const SNAPSHOTS_PER_TRANSACTION = 500;
const IDS_PER_STATEMENT = 400;

/** Those of an entity whose line detail would be let go, newest first. */
export async function readThinnable(
  db: Knex,
  entityRef: string,
  kept: KeptDetail,
  now: Date,
) {
  const rows = await readDetailed(db, entityRef);
  return findThinnable(rows, kept, now);
}

/**
 * Marks snapshots of an entity as thinned, the oldest first, and those of their
 * uploads that no snapshot with line detail carries; the hit counts of these go.
 * Uploads of the entity wait meanwhile.
 *
 * @returns how many snapshots
 */
export async function thinEntity(
  tx: Knex,
  entityRef: string,
  kept: KeptDetail,
  now: Date,
): Promise<number> {
  await lockRows(tx, [entityRef]);
  const rows = await readDetailed(tx, entityRef);
  const thinned = findThinnable(rows, kept, now).slice(
    -SNAPSHOTS_PER_TRANSACTION,
  );
  const thinned_on = dayOf(now);
  const ids = new Set(thinned.map(({ id }) => id));
  await inParts([...ids], part =>
    tx<RawDbSnapshotRow>('snapshots')
      .whereIn('id', part)
      .update({ thinned_on }),
  );
  const carried = new Set(
    rows
      .filter(({ id }) => !ids.has(id))
      .flatMap(toCarried)
      .map(({ upload }) => upload),
  );
  const uploads = await readDetailedUploads(tx, entityRef);
  await inParts(
    uploads.filter(id => !carried.has(id)),
    async part => {
      await tx<RawDbUploadRow>('uploads')
        .whereIn('id', part)
        .update({ thinned_on });
      await tx<RawDbHitCountsRow>('hit_counts')
        .whereIn('upload_id', part)
        .delete();
    },
  );
  await deleteUnusedChunks(tx, entityRef);
  return thinned.length;
}

/** Snapshots that have their line detail, newest first. */
async function readDetailed(db: Knex, entityRef: string) {
  return newestSnapshots(db, entityRef)
    .whereNull('thinned_on')
    .select('id', 'branch', 'committed_at', 'carried');
}

/** Uploads that have theirs, of snapshots that do not. */
async function readDetailedUploads(
  tx: Knex,
  entityRef: string,
): Promise<string[]> {
  return tx('uploads as u')
    .join('snapshots as s', 's.id', 'u.snapshot_id')
    .where('s.entity_ref', entityRef)
    .whereNotNull('s.thinned_on')
    .whereNull('u.thinned_on')
    .pluck('u.id');
}

async function inParts(
  ids: readonly string[],
  run: (part: readonly string[]) => PromiseLike<unknown>,
): Promise<void> {
  for (let i = 0; i < ids.length; i += IDS_PER_STATEMENT) {
    await run(ids.slice(i, i + IDS_PER_STATEMENT));
  }
}
