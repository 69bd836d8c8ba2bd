import { Knex } from 'knex';
import { renewSnapshots } from './carry/renewSnapshots';
import { putCommitDocument } from './commitDocuments';
import { putLineDetails } from './content';
import { EntityDescription, NewUpload, SavedUpload } from './CoverageStore';
import { lockEntities } from './entities/lockEntities';
import { FreedSpace } from './FreedSpace';
import { pruneHits } from './hits/pruneHits';
import { findPrevious, putEntities } from './latestSnapshot';
import { markAllStale } from './markStale';
import { deleteRejectedUpload } from './rejectedUploads';
import {
  RawDbSnapshotRow,
  RawDbUploadRow,
  toFindings,
  toSnapshotSummary,
  toUploadSummary,
} from './rows';
import { SavedReports, saveReports } from './saveReports';
import { toIso } from './toIso';

interface SaveOptions {
  now: string;
  defaultBranches: string[];
  /** Of each branch, that keep hit counts. */
  hitCountsSnapshots: number;
  hitSpace?: FreedSpace;
}

/**
 * See {@link CoverageStore.saveUploads}. Content comes first, while nobody has to
 * wait for it; then the entities are locked, which puts uploads of one entity in a
 * row.
 */
export async function saveUploads(
  tx: Knex,
  uploads: readonly NewUpload[],
  options: SaveOptions,
): Promise<SavedUpload[]> {
  await putLineDetails(
    tx,
    new Map(uploads.flatMap(({ reports }) => [...(reports?.details ?? [])])),
  );
  await lockEntities(
    tx,
    uploads.map(({ entity }) => entity),
  );
  const saved: SavedUpload[] = [];
  const changed: EntityDescription[] = [];
  for (const upload of uploads) {
    const one = await saveUpload(tx, upload, options);
    saved.push(one.saved);
    if (one.changed) {
      changed.push(upload.entity);
    }
  }
  await putEntities(tx, changed, options.defaultBranches);
  await markAllStale(
    tx,
    changed.map(({ entityRef }) => entityRef),
  );
  return saved;
}

async function saveUpload(
  tx: Knex,
  upload: NewUpload,
  options: SaveOptions,
): Promise<{ saved: SavedUpload; changed: boolean }> {
  const { metadata, reports } = upload;
  const { entityRef } = metadata;
  const saved = reports && (await saveReports(tx, upload, reports, options));
  const documents = await saveDocuments(tx, upload, saved, options);
  const changed = saved?.created || saved?.moved || documents.changed;
  if (changed) {
    await renewSnapshots(tx, entityRef, {
      commit: saved?.created ? metadata.commit : null,
      documents: documents.changed,
      defaultBranches: options.defaultBranches,
    });
  }
  if (saved) {
    options.hitSpace?.add(
      await pruneHits(tx, saved.snapshotId, options.hitCountsSnapshots),
    );
  }
  await deleteRejectedUpload(tx, entityRef);
  const created = Boolean(saved?.created) || documents.created;
  return {
    saved: { created, ...(await describeSaved(tx, saved)) },
    changed,
  };
}

async function describeSaved(
  tx: Knex,
  saved: SavedReports | null,
): Promise<Omit<SavedUpload, 'created'>> {
  if (!saved) {
    return { upload: null, snapshot: null, previous: null, findings: [] };
  }
  const upload = await tx<RawDbUploadRow>('uploads')
    .where({ id: saved.uploadId })
    .first();
  const snapshot = await tx<RawDbSnapshotRow>('snapshots')
    .where({ id: saved.snapshotId })
    .first();
  const previous = await findPrevious(tx, snapshot!);
  return {
    upload: toUploadSummary(upload!, snapshot!.commit_id),
    snapshot: toSnapshotSummary(snapshot!),
    previous: previous ? toSnapshotSummary(previous) : null,
    findings: toFindings(upload!),
  };
}

/** @returns whether a text is new, and whether anything changed */
async function saveDocuments(
  tx: Knex,
  { metadata, uploadedBy, inventory, repositoryFile }: NewUpload,
  saved: SavedReports | null,
  options: SaveOptions,
): Promise<{ created: boolean; changed: boolean }> {
  const snapshot =
    saved &&
    (await tx<RawDbSnapshotRow>('snapshots')
      .where({ id: saved.snapshotId })
      .first('committed_at'));
  const described = {
    entityRef: metadata.entityRef,
    commit: metadata.commit,
    branch: metadata.branch,
    committedAt: snapshot?.committed_at ?? toIso(metadata.committedAt),
    uploadedBy,
  };
  const all = { created: false, changed: false };
  for (const [table, text] of [
    ['inventories', inventory],
    ['repository_files', repositoryFile],
  ] as const) {
    if (text !== null) {
      const document = { ...described, text };
      const one = await putCommitDocument(tx, table, document, options);
      all.created = all.created || one.created;
      all.changed = all.changed || one.changed;
    }
  }
  return all;
}
