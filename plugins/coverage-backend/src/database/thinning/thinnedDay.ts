import { Knex } from 'knex';
import { readUploadsOf } from '../carry/uploadsOf';
import { RawDbSnapshotRow, RawDbUploadRow } from '../rows';

/**
 * The day (UTC) on which line detail of a snapshot, or of an upload that it carries,
 * was let go; `null`: it has all that was reported.
 */
export async function readThinnedDay(
  db: Knex,
  entityRef: string,
  commit: string,
): Promise<string | null> {
  const row = await db<RawDbSnapshotRow>('snapshots')
    .where({ entity_ref: entityRef, commit_id: commit })
    .first();
  return row
    ? row.thinned_on ?? lastThinned(await readUploadsOf(db, row))
    : null;
}

/** The last day on which any of the uploads was thinned; `null`: none was. */
export function lastThinned(
  uploads: readonly Pick<RawDbUploadRow, 'thinned_on'>[],
): string | null {
  const days = uploads.flatMap(({ thinned_on }) => thinned_on ?? []);
  return days.sort().at(-1) ?? null;
}
