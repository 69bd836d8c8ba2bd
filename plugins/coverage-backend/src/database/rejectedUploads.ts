import { RejectedUpload } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { NewRejection } from './CoverageStore';

/** Whoever has not looked for so long does not need it any more. */
const KEPT_MS = 90 * 24 * 60 * 60 * 1000;

interface RawDbRejectedUploadRow {
  entity_ref: string;
  rejected_at: string;
  uploaded_by: string;
  status: number;
  reason: string;
  commit_id: string | null;
  branch: string | null;
  flag: string | null;
}

const rejectedUploads = (db: Knex) =>
  db<RawDbRejectedUploadRow>('rejected_uploads');

/**
 * One row per entity and none older than 90 days, so that no number of refused
 * uploads makes the table large.
 */
export async function putRejectedUpload(
  db: Knex,
  rejection: NewRejection,
  now: Date,
): Promise<void> {
  const oldest = new Date(now.getTime() - KEPT_MS).toISOString();
  await rejectedUploads(db).where('rejected_at', '<', oldest).delete();
  await rejectedUploads(db)
    .insert({
      entity_ref: rejection.entityRef,
      rejected_at: now.toISOString(),
      uploaded_by: rejection.uploadedBy,
      status: rejection.status,
      reason: rejection.reason,
      commit_id: rejection.commit,
      branch: rejection.branch,
      flag: rejection.flag,
    })
    .onConflict('entity_ref')
    .merge();
}

export async function findRejectedUpload(
  db: Knex,
  entityRef: string,
): Promise<RejectedUpload | null> {
  const row = await rejectedUploads(db)
    .where({ entity_ref: entityRef })
    .first();
  return row
    ? {
        rejectedAt: row.rejected_at,
        uploadedBy: row.uploaded_by,
        status: row.status,
        reason: row.reason,
        commit: row.commit_id,
        branch: row.branch,
        flag: row.flag,
      }
    : null;
}

/** An accepted upload answers the question why the last one was not. */
export async function deleteRejectedUpload(
  tx: Knex,
  entityRef: string,
): Promise<void> {
  await rejectedUploads(tx).where({ entity_ref: entityRef }).delete();
}
