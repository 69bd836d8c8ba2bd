import { Knex } from 'knex';
import { RawDbDocumentRow } from './analysisRows';
import { chooseBranch } from './chooseBranch';
import { getDocument, putDocument } from './content';
import { RawDbSnapshotRow } from './rows';

/** What repositories say of themselves, by entity and commit. */
export type CommitDocumentTable = 'inventories' | 'repository_files';

/** By what a snapshot's documents are found. */
export type CommitOfSnapshot = Pick<
  RawDbSnapshotRow,
  'commit_id' | 'branch' | 'committed_at'
>;

/**
 * Stores a document of a commit in place of the one that was there.
 *
 * @returns whether the text is new, and whether anything changed
 */
export async function putCommitDocument(
  tx: Knex,
  table: CommitDocumentTable,
  document: {
    entityRef: string;
    commit: string;
    branch: string | undefined;
    committedAt: string | undefined;
    uploadedBy: string;
    text: string;
  },
  options: { now: string; defaultBranches: string[] },
): Promise<{ created: boolean; changed: boolean }> {
  const { now, defaultBranches } = options;
  const key = {
    entity_ref: document.entityRef,
    commit_id: document.commit,
  };
  const hash = await putDocument(tx, document.text);
  const known = await tx<RawDbDocumentRow>(table).where(key).first();
  const described = {
    branch: chooseBranch(
      known?.branch ?? null,
      document.branch,
      defaultBranches,
    ),
    committed_at: document.committedAt ?? known?.committed_at ?? now,
  };
  const created = !known?.document_hash.equals(hash);
  if (
    !created &&
    known?.branch === described.branch &&
    known.committed_at === described.committed_at
  ) {
    return { created, changed: false };
  }
  await tx<RawDbDocumentRow>(table)
    .insert({
      ...key,
      ...described,
      uploaded_at: now,
      uploaded_by: document.uploadedBy,
      document_hash: hash,
    })
    .onConflict(['entity_ref', 'commit_id'])
    .merge();
  return { created, changed: true };
}

/**
 * The document that goes with a snapshot: that of its commit, else the newest
 * earlier one of its branch or a default branch, else of any branch, else a
 * later one. Without a snapshot, the newest, of a default branch first.
 */
export async function findCommitDocument(
  db: Knex,
  table: CommitDocumentTable,
  entityRef: string,
  snapshot: CommitOfSnapshot | undefined,
  defaultBranches: string[],
): Promise<{ commit: string; text: string } | undefined> {
  const branches = [...defaultBranches, snapshot?.branch ?? ''];
  const near = `branch in (${branches.map(() => '?').join(', ')})`;
  const query = db<RawDbDocumentRow>(table).where({ entity_ref: entityRef });
  if (snapshot) {
    const { commit_id, committed_at } = snapshot;
    query.orderByRaw(
      `case when commit_id = ? then 0 when committed_at <= ? and ${near} then 1 when committed_at <= ? then 2 else 3 end`,
      [commit_id, committed_at, ...branches, committed_at],
    );
  } else {
    query.orderByRaw(`case when ${near} then 0 else 1 end`, branches);
  }
  const row = await query
    .orderBy('committed_at', 'desc')
    .orderBy('uploaded_at', 'desc')
    .first();
  return (
    row && {
      commit: row.commit_id,
      text: await getDocument(db, row.document_hash),
    }
  );
}
