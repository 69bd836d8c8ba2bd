import { Knex } from 'knex';
import { putManifest } from '../content';
import { findEntitySnapshot } from '../latestSnapshot';
import { mergeFlags } from '../mergeFlags';
import {
  rawTotals,
  RawDbSnapshotRow,
  RawDbUploadRow,
  toCarried,
} from '../rows';
import { lastThinned } from '../thinning/thinnedDay';
import { CarryRules } from './CarryRules';
import { CarriedFlag, UploadedCommit, UploadHistory } from './UploadHistory';
import { readCarried } from './uploadsOf';

/**
 * Merges those snapshots of an entity anew whose parts are not what they were:
 * uploads of the commit itself, and of earlier ones for flags that carry forward.
 * Snapshots without any upload go. The entity's row is to be locked before, so
 * that nobody else changes its history meanwhile.
 *
 * @param change - `commit`: of which uploads came or went; `null`: of none
 */
export async function renewSnapshots(
  tx: Knex,
  entityRef: string,
  change: {
    commit: string | null;
    documents: boolean;
    defaultBranches: string[];
  },
): Promise<void> {
  const rules = await CarryRules.read(tx, entityRef, change.defaultBranches);
  if (rules.flags.length === 0 && !change.documents) {
    await renewCommit(tx, entityRef, change.commit);
    return;
  }
  const rows = await readCommits(tx, entityRef);
  const history = new UploadHistory(rows);
  for (const row of rows) {
    const carried = rules
      .flagsOf(row)
      .filter(flag => row.uploads.size > 0 && !row.uploads.has(flag))
      .flatMap(flag => history.nearest(row, flag) ?? [])
      .sort((a, b) => (a.flag < b.flag ? -1 : 1));
    const isOther = JSON.stringify(carried) !== JSON.stringify(row.carried);
    if (isOther || row.commit === change.commit) {
      await mergeSnapshot(tx, row.id, carried);
    }
  }
}

async function renewCommit(
  tx: Knex,
  entityRef: string,
  commit: string | null,
): Promise<void> {
  if (commit === null) {
    return;
  }
  const row = await tx<RawDbSnapshotRow>('snapshots')
    .where({ entity_ref: entityRef, commit_id: commit })
    .first('id');
  await mergeSnapshot(tx, row!.id, []);
}

type StoredCommit = UploadedCommit & { id: string; carried: CarriedFlag[] };

async function readCommits(
  tx: Knex,
  entityRef: string,
): Promise<StoredCommit[]> {
  const snapshots = await tx<RawDbSnapshotRow>('snapshots')
    .where({ entity_ref: entityRef })
    .select('id', 'commit_id', 'branch', 'committed_at', 'parents', 'carried');
  const uploads: Pick<RawDbUploadRow, 'id' | 'flag' | 'snapshot_id'>[] =
    await tx('uploads as u')
      .join('snapshots as s', 's.id', 'u.snapshot_id')
      .where('s.entity_ref', entityRef)
      .select('u.id', 'u.flag', 'u.snapshot_id');
  const bySnapshot = new Map<string, Map<string, string>>();
  for (const { id, flag, snapshot_id } of uploads) {
    const known = bySnapshot.get(snapshot_id) ?? new Map();
    bySnapshot.set(snapshot_id, known.set(flag, id));
  }
  return snapshots.map(row => ({
    id: row.id,
    commit: row.commit_id,
    branch: row.branch,
    committedAt: row.committed_at,
    parents: JSON.parse(row.parents ?? '[]'),
    carried: toCarried(row),
    uploads: bySnapshot.get(row.id) ?? new Map(),
  }));
}

async function mergeSnapshot(
  tx: Knex,
  id: string,
  carried: CarriedFlag[],
): Promise<void> {
  const own = await tx<RawDbUploadRow>('uploads').where({ snapshot_id: id });
  if (own.length === 0) {
    await tx('snapshots').where({ id }).delete();
    return;
  }
  const uploads = [...own, ...(await readCarried(tx, carried))].sort((a, b) =>
    a.flag < b.flag ? -1 : 1,
  );
  const files = await mergeFlags(tx, uploads);
  const totals = rawTotals(files);
  const latest = await latestOf(tx, id);
  await tx<RawDbSnapshotRow>('snapshots')
    .where({ id })
    .update({
      uploaded_at: own.map(row => row.uploaded_at).reduce(later),
      flags: JSON.stringify(uploads.map(row => row.flag)),
      carried: JSON.stringify(carried),
      manifest_hash: await putManifest(tx, files, latest),
      thinned_on: totals.has_lines ? null : lastThinned(uploads),
      ...totals,
    });
}

/** The files of the entity's latest snapshot. */
async function latestOf(tx: Knex, id: string): Promise<Buffer | null> {
  const snapshot = await tx<RawDbSnapshotRow>('snapshots')
    .where({ id })
    .first('entity_ref');
  const latest = await findEntitySnapshot(tx, snapshot!.entity_ref);
  return latest?.manifest_hash ?? null;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
