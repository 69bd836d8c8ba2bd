import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { summarizeFiles } from '../storage/fileEntry';
import { ManifestEntry } from '../storage/manifestCodec';
import { putLineDetails, putManifest } from './content';
import { NewUpload } from './CoverageStore';
import { mergeFlags } from './mergeFlags';
import {
  fromTotals,
  RawDbSnapshotRow,
  RawDbTotals,
  RawDbUploadRow,
} from './rows';

/**
 * Stores an upload in the snapshot of its commit and merges the snapshot anew.
 *
 * @returns the stored rows, and whether anything changed
 */
export async function saveUpload(
  tx: Knex,
  upload: NewUpload,
  now: string,
): Promise<{
  created: boolean;
  uploadRow: RawDbUploadRow;
  snapshotRow: RawDbSnapshotRow;
}> {
  const { metadata } = upload;
  const snapshot = await lockSnapshot(tx, upload, now);
  const flag = metadata.flag ?? 'default';

  await putLineDetails(tx, upload.details);
  const manifestHash = await putManifest(tx, upload.files);

  const uploads = await tx<RawDbUploadRow>('uploads').where({
    snapshot_id: snapshot.id,
  });
  const present = uploads.find(row => row.flag === flag);
  if (present?.manifest_hash.equals(manifestHash)) {
    return { created: false, uploadRow: present, snapshotRow: snapshot };
  }

  const uploadRow: RawDbUploadRow = {
    id: randomUUID(),
    snapshot_id: snapshot.id,
    flag,
    formats: JSON.stringify(upload.formats),
    uploaded_at: now,
    uploaded_by: upload.uploadedBy,
    build_url: metadata.buildUrl ?? null,
    pull_request: metadata.pullRequest ?? null,
    findings: JSON.stringify(upload.findings),
    manifest_hash: manifestHash,
    ...rawTotals(upload.files),
  };
  if (present) {
    await tx('uploads').where({ id: present.id }).delete();
  }
  await tx('uploads').insert(uploadRow);

  const merged = [...uploads.filter(row => row !== present), uploadRow];
  const files = await mergeFlags(
    tx,
    merged.map(row => row.manifest_hash),
  );
  const changes = {
    branch: metadata.branch ?? snapshot.branch,
    committed_at: toIso(metadata.committedAt) ?? snapshot.committed_at,
    uploaded_at: now,
    flags: JSON.stringify(merged.map(row => row.flag).sort()),
    manifest_hash: await putManifest(tx, files),
    ...rawTotals(files),
  };
  await tx('snapshots').where({ id: snapshot.id }).update(changes);
  return { created: true, uploadRow, snapshotRow: { ...snapshot, ...changes } };
}

/**
 * The snapshot's row, made if need be. The write takes the row's lock until the
 * transaction ends, which puts uploads of one commit in a row.
 */
async function lockSnapshot(
  tx: Knex,
  { metadata }: NewUpload,
  now: string,
): Promise<RawDbSnapshotRow> {
  const key = { entity_ref: metadata.entityRef, commit_id: metadata.commit };
  await tx('snapshots')
    .insert({
      id: randomUUID(),
      ...key,
      branch: metadata.branch ?? null,
      committed_at: toIso(metadata.committedAt) ?? now,
      uploaded_at: now,
      flags: '[]',
      manifest_hash: Buffer.alloc(16),
      ...rawTotals([]),
    })
    .onConflict(['entity_ref', 'commit_id'])
    // Not a column of a key: that lock would collide with the references of
    // entity_coverage to the row.
    .merge({ flags: tx.ref('snapshots.flags') });
  const row = await tx<RawDbSnapshotRow>('snapshots').where(key).first();
  return row!;
}

function rawTotals(files: ManifestEntry[]): RawDbTotals {
  const summary = summarizeFiles(files);
  return {
    files: summary.files,
    files_with_lines: summary.filesWithLines,
    has_lines: summary.hasLines,
    ...fromTotals(summary.totals),
  };
}

function toIso(time: string | undefined): string | undefined {
  return time && new Date(time).toISOString();
}
