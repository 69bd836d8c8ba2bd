import { Knex } from 'knex';
import { putCommitDocument } from './commitDocuments';
import { NewUpload, SavedUpload } from './CoverageStore';
import { findPrevious, putEntity } from './latestSnapshot';
import { markStale } from './markStale';
import { deleteRejectedUpload } from './rejectedUploads';
import { toFindings, toSnapshotSummary, toUploadSummary } from './rows';
import { saveReports } from './saveReports';
import { toIso } from './toIso';

/** See {@link CoverageStore.saveUpload}. */
export async function saveUpload(
  tx: Knex,
  upload: NewUpload,
  options: { now: string; defaultBranches: string[] },
): Promise<SavedUpload> {
  const { metadata, entity, reports } = upload;
  const saved = reports && (await saveReports(tx, upload, reports, options));
  const documents = await saveDocuments(tx, upload, {
    ...options,
    committedAt: saved?.snapshotRow.committed_at,
  });
  if (saved?.changed || documents.changed) {
    await putEntity(tx, entity, options.defaultBranches);
    await markStale(tx, metadata.entityRef);
  }
  await deleteRejectedUpload(tx, metadata.entityRef);
  if (!saved) {
    return {
      created: documents.created,
      upload: null,
      snapshot: null,
      previous: null,
      findings: [],
    };
  }
  const { uploadRow, snapshotRow } = saved;
  const previous = await findPrevious(tx, snapshotRow);
  return {
    created: saved.created || documents.created,
    upload: toUploadSummary(uploadRow, snapshotRow.commit_id),
    snapshot: toSnapshotSummary(snapshotRow),
    previous: previous ? toSnapshotSummary(previous) : null,
    findings: toFindings(uploadRow),
  };
}

/** @returns whether a text is new, and whether anything changed */
async function saveDocuments(
  tx: Knex,
  { metadata, uploadedBy, inventory, repositoryFile }: NewUpload,
  options: {
    now: string;
    defaultBranches: string[];
    committedAt: string | undefined;
  },
): Promise<{ created: boolean; changed: boolean }> {
  const described = {
    entityRef: metadata.entityRef,
    commit: metadata.commit,
    branch: metadata.branch,
    committedAt: options.committedAt ?? toIso(metadata.committedAt),
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
