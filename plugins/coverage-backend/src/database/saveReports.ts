import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { addHits, addTo } from './partialUpload';
import { putManifest } from './content';
import { HitsByPath, saveHits } from './hits/saveHits';
import { toIso } from './toIso';
import { chooseBranch } from './chooseBranch';
import { ManifestEntry, sortEntries } from '../storage/manifestCodec';
import { NewReports, NewUpload } from './CoverageStore';
import { findEntitySnapshot } from './latestSnapshot';
import { rawTotals, RawDbSnapshotRow, RawDbUploadRow } from './rows';

/** What became of an upload's reports. */
export interface SavedReports {
  uploadId: string;
  snapshotId: string;
  /** The content was new: the snapshot is to be merged. */
  created: boolean;
  /** Where the commit stands in history is not what it was. */
  moved: boolean;
}

interface SaveOptions {
  now: string;
  defaultBranches: string[];
  /** Of each branch, that keep hit counts. */
  hitCountsSnapshots: number;
}

/**
 * Stores an upload's reports for the snapshot of its commit, which is to be merged
 * anew then. Content that is there already is not stored again, but what its
 * metadata and its hit counts tell now is; what was thinned stays so. Their line detail is to be stored before.
 */
export async function saveReports(
  tx: Knex,
  upload: NewUpload,
  reports: NewReports,
  options: SaveOptions,
): Promise<SavedReports> {
  const { metadata } = upload;
  const { now } = options;
  const snapshot = await putSnapshot(tx, upload, now);
  const flag = metadata.flag ?? 'default';
  const present = await tx<RawDbUploadRow>('uploads')
    .where({ snapshot_id: snapshot.id, flag })
    .first();

  const isPartial = present && metadata.complete === false;
  const content = isPartial ? await addTo(tx, present, reports) : reports;
  const hits = isPartial ? await addHits(tx, present, reports) : reports.hits;
  const manifestHash = await putManifest(
    tx,
    content.files,
    present?.manifest_hash ?? (await latestOf(tx, metadata.entityRef, flag)),
  );
  const origin = {
    build_url: metadata.buildUrl ?? present?.build_url ?? null,
    pull_request: metadata.pullRequest ?? present?.pull_request ?? null,
  };
  const moved = await describeCommit(tx, snapshot, upload, options);
  const keepHits = (id: string) =>
    renewHits(
      tx,
      { id, flag, entityRef: metadata.entityRef },
      { ...content, hits },
      options,
    );
  if (present?.manifest_hash.equals(manifestHash)) {
    await tx('uploads').where({ id: present.id }).update(origin);
    if (present.thinned_on === null) {
      await keepHits(present.id);
    }
    return {
      uploadId: present.id,
      snapshotId: snapshot.id,
      created: false,
      moved,
    };
  }

  const uploadId = randomUUID();
  if (present) {
    await tx('uploads').where({ id: present.id }).delete();
  }
  await tx<RawDbUploadRow>('uploads').insert({
    id: uploadId,
    snapshot_id: snapshot.id,
    flag,
    formats: JSON.stringify(content.formats),
    uploaded_at: now,
    uploaded_by: upload.uploadedBy,
    ...origin,
    findings: JSON.stringify(content.findings),
    manifest_hash: manifestHash,
    ...rawTotals(content.files),
  });
  await keepHits(uploadId);
  return { uploadId, snapshotId: snapshot.id, created: true, moved };
}

/** The files of a flag in the entity's latest snapshot. */
async function latestOf(
  tx: Knex,
  entityRef: string,
  flag: string,
): Promise<Buffer | null> {
  const snapshot = await findEntitySnapshot(tx, entityRef);
  const upload =
    snapshot &&
    (await tx<RawDbUploadRow>('uploads')
      .where({ snapshot_id: snapshot.id, flag })
      .first('manifest_hash'));
  return upload?.manifest_hash ?? null;
}

/** Those of the latest run, also where it executed the same lines. */
async function renewHits(
  tx: Knex,
  upload: { id: string; flag: string; entityRef: string },
  { files, hits }: { files: ManifestEntry[]; hits?: HitsByPath },
  { hitCountsSnapshots }: SaveOptions,
): Promise<void> {
  if (hitCountsSnapshots > 0) {
    const paths = sortEntries(files).map(({ path }) => path);
    await saveHits(tx, upload, paths, hits ?? new Map());
  }
}

/** The snapshot's row, made if need be. */
async function putSnapshot(
  tx: Knex,
  { metadata }: NewUpload,
  now: string,
): Promise<RawDbSnapshotRow> {
  const key = { entity_ref: metadata.entityRef, commit_id: metadata.commit };
  await tx<RawDbSnapshotRow>('snapshots')
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
    .ignore();
  const row = await tx<RawDbSnapshotRow>('snapshots').where(key).first();
  return row!;
}

/** @returns whether what is told of the commit is not what was known */
async function describeCommit(
  tx: Knex,
  snapshot: RawDbSnapshotRow,
  { metadata }: NewUpload,
  { defaultBranches }: { defaultBranches: string[] },
): Promise<boolean> {
  const described = {
    branch: chooseBranch(snapshot.branch, metadata.branch, defaultBranches),
    committed_at: toIso(metadata.committedAt) ?? snapshot.committed_at,
    parents: metadata.parents
      ? JSON.stringify(metadata.parents)
      : snapshot.parents,
  };
  await tx('snapshots').where({ id: snapshot.id }).update(described);
  return (
    described.branch !== snapshot.branch ||
    described.committed_at !== snapshot.committed_at ||
    described.parents !== snapshot.parents
  );
}
