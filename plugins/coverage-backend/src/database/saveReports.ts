import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { summarizeFiles } from '../storage/fileEntry';
import { ManifestEntry } from '../storage/manifestCodec';
import { putLineDetails, putManifest } from './content';
import { toIso } from './toIso';
import { chooseBranch } from './chooseBranch';
import { NewReports, NewUpload } from './CoverageStore';
import { mergeFlags } from './mergeFlags';
import {
  fromTotals,
  RawDbSnapshotRow,
  RawDbTotals,
  RawDbUploadRow,
} from './rows';

/**
 * Stores an upload's reports in the snapshot of its commit and merges the snapshot anew.
 * Content that is there already is not stored again, but what its metadata
 * tells now is.
 *
 * @returns the stored rows, whether the content was new, and whether anything
 * changed
 */
export async function saveReports(
  tx: Knex,
  upload: NewUpload,
  reports: NewReports,
  options: { now: string; defaultBranches: string[] },
): Promise<{
  created: boolean;
  changed: boolean;
  uploadRow: RawDbUploadRow;
  snapshotRow: RawDbSnapshotRow;
}> {
  const { metadata } = upload;
  const { now, defaultBranches } = options;
  const snapshot = await lockSnapshot(tx, upload, now);
  const flag = metadata.flag ?? 'default';

  await putLineDetails(tx, reports.details);
  const manifestHash = await putManifest(tx, reports.files);

  const uploads = await tx<RawDbUploadRow>('uploads')
    .where({ snapshot_id: snapshot.id })
    .orderBy('flag');
  const present = uploads.find(row => row.flag === flag);
  const same = present?.manifest_hash.equals(manifestHash) && present;

  const described = {
    branch: chooseBranch(snapshot.branch, metadata.branch, defaultBranches),
    committed_at: toIso(metadata.committedAt) ?? snapshot.committed_at,
  };
  const origin = {
    build_url: metadata.buildUrl ?? present?.build_url ?? null,
    pull_request: metadata.pullRequest ?? present?.pull_request ?? null,
  };
  if (same) {
    const uploadRow = { ...same, ...origin };
    const snapshotRow = { ...snapshot, ...described };
    await tx('uploads').where({ id: same.id }).update(origin);
    await tx('snapshots').where({ id: snapshot.id }).update(described);
    const changed =
      described.branch !== snapshot.branch ||
      described.committed_at !== snapshot.committed_at;
    return { created: false, changed, uploadRow, snapshotRow };
  }

  const uploadRow: RawDbUploadRow = {
    id: randomUUID(),
    snapshot_id: snapshot.id,
    flag,
    formats: JSON.stringify(reports.formats),
    uploaded_at: now,
    uploaded_by: upload.uploadedBy,
    ...origin,
    findings: JSON.stringify(reports.findings),
    manifest_hash: manifestHash,
    ...rawTotals(reports.files),
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
    ...described,
    uploaded_at: now,
    flags: JSON.stringify(merged.map(row => row.flag).sort()),
    manifest_hash: await putManifest(tx, files),
    ...rawTotals(files),
  };
  await tx('snapshots').where({ id: snapshot.id }).update(changes);
  return {
    created: true,
    changed: true,
    uploadRow,
    snapshotRow: { ...snapshot, ...changes },
  };
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
