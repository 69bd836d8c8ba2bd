import { Knex } from 'knex';
import {
  HistoryPoint,
  PortalSettings,
  uncoveredOf,
} from '@backstage-coverage/plugin-coverage-common';
import { RawDbAnalysisRow } from './analysisRows';
import { AnalysisInputs, CommitDocuments, FileInputs } from './AnalysisStore';
import { readUploadsOf } from './carry/uploadsOf';
import {
  CommitDocumentTable,
  CommitOfSnapshot,
  findCommitDocument,
} from './commitDocuments';
import { StoredFiles, toStoredFiles } from '../storage/StoredFiles';
import { getEncodedLineDetails, getLineDetail, getManifest } from './content';
import { DatabaseSettingStore } from './DatabaseSettingStore';
import { findEntitySnapshot, newestSnapshots } from './latestSnapshot';
import {
  RawDbSnapshotRow,
  RawDbUploadRow,
  toCarried,
  toFindings,
} from './rows';

/** Two years of daily commits; a forecast looks no further back. */
const HISTORY_POINTS = 730;

/**
 * Lines name uncovered functions and error paths, which people look at where
 * most is missing.
 */
const DETAILED_FILES = 2_000;

/** See {@link AnalysisStore.readInputs}. */
export async function readAnalysisInputs(
  db: Knex,
  entityRef: string,
  defaultBranches: string[],
): Promise<AnalysisInputs> {
  // First: what changes while the rest is read makes another version.
  const row = await db<RawDbAnalysisRow>('analyses')
    .where({ entity_ref: entityRef })
    .first('wanted_version', 'floor');
  const snapshot = await findEntitySnapshot(db, entityRef);
  return {
    version: row?.wanted_version ?? 0,
    ...(await readSnapshot(db, snapshot)),
    ...(await readDocuments(db, entityRef, snapshot, defaultBranches)),
    portal: await readPortalSettings(db, entityRef),
    history: snapshot ? await readHistory(db, snapshot) : [],
    floor: row?.floor ?? null,
  };
}

/** See {@link AnalysisStore.readFileInputs}. */
export async function readFileInputs(
  db: Knex,
  entityRef: string,
  path: string,
  defaultBranches: string[],
): Promise<FileInputs> {
  const snapshot = await findEntitySnapshot(db, entityRef);
  const files = snapshot ? await getManifest(db, snapshot.manifest_hash) : [];
  const hash = files.find(file => file.path === path)?.hash;
  const detail = hash ? await getLineDetail(db, hash) : null;
  return {
    files: files.map(file => ({
      path: file.path,
      totals: file.totals,
      detail: file.path === path ? detail : null,
    })),
    ...(await readDocuments(db, entityRef, snapshot, defaultBranches)),
  };
}

/** What goes with a snapshot; without one, the newest. */
export async function readDocuments(
  db: Knex,
  entityRef: string,
  snapshot: CommitOfSnapshot | undefined,
  defaultBranches: string[],
): Promise<CommitDocuments> {
  const document = (table: CommitDocumentTable) =>
    findCommitDocument(db, table, entityRef, snapshot, defaultBranches);
  return {
    inventory: (await document('inventories')) ?? null,
    repositoryFile: (await document('repository_files')) ?? null,
  };
}

async function readSnapshot(
  db: Knex,
  row: RawDbSnapshotRow | undefined,
): Promise<Pick<AnalysisInputs, 'snapshot' | 'files' | 'reportFindings'>> {
  if (!row) {
    return {
      snapshot: null,
      files: toStoredFiles([], new Map()),
      reportFindings: [],
    };
  }
  const uploads = await readUploadsOf(db, row);
  return {
    snapshot: {
      id: row.id,
      commit: row.commit_id,
      branch: row.branch,
      committedAt: row.committed_at,
      uploadedAt: row.uploaded_at,
      flags: JSON.parse(row.flags),
      formats: formatsOf(uploads),
    },
    files: await readFiles(db, row),
    reportFindings: uploads.flatMap(toFindings),
  };
}

/** Those with most uncovered lines come with their lines. */
async function readFiles(
  db: Knex,
  { manifest_hash }: RawDbSnapshotRow,
): Promise<StoredFiles> {
  const files = await getManifest(db, manifest_hash);
  const detailed = files
    .flatMap(({ hash, totals }, place) =>
      hash && uncoveredOf(totals.lines) > 0
        ? [{ place, hash, uncovered: uncoveredOf(totals.lines) }]
        : [],
    )
    .sort((a, b) => b.uncovered - a.uncovered)
    .slice(0, DETAILED_FILES);
  const detailOf = await getEncodedLineDetails(
    db,
    detailed.map(({ hash }) => hash),
  );
  return toStoredFiles(
    files,
    new Map(detailed.map(({ place, hash }) => [place, detailOf(hash)])),
  );
}

async function readHistory(
  db: Knex,
  { entity_ref, branch }: RawDbSnapshotRow,
): Promise<HistoryPoint[]> {
  const rows = await newestSnapshots(db, entity_ref)
    .where({ branch })
    .limit(HISTORY_POINTS);
  const formats = await readFormats(db, rows);
  return rows.reverse().map(row => ({
    committedAt: row.committed_at,
    covered: row.lines_covered,
    total: row.lines_total,
    flags: JSON.parse(row.flags),
    formats: formats.get(row.id)!,
  }));
}

/** Formats of the uploads that snapshots are merged from, by snapshot. */
async function readFormats(
  db: Knex,
  snapshots: RawDbSnapshotRow[],
): Promise<Map<string, string[]>> {
  const carried = new Map(
    snapshots.map(row => [row.id, toCarried(row).map(({ upload }) => upload)]),
  );
  const uploads = await db<RawDbUploadRow>('uploads')
    .whereIn(
      'snapshot_id',
      snapshots.map(row => row.id),
    )
    .orWhereIn('id', [...new Set([...carried.values()].flat())])
    .select('id', 'snapshot_id', 'formats');
  const byId = new Map(uploads.map(upload => [upload.id, upload]));
  const bySnapshot = new Map(
    [...carried].map(([id, ids]) => [
      id,
      ids.flatMap(upload => byId.get(upload) ?? []),
    ]),
  );
  uploads.forEach(upload => bySnapshot.get(upload.snapshot_id)?.push(upload));
  return new Map(
    [...bySnapshot].map(([id, merged]) => [id, formatsOf(merged)]),
  );
}

async function readPortalSettings(
  db: Knex,
  entityRef: string,
): Promise<PortalSettings> {
  const settings = new DatabaseSettingStore({ db });
  const overrides = await settings.list('overrides', entityRef);
  const exemptions = await settings.list('exemptions', entityRef);
  const [floorReset] = await settings.list('floor_resets', entityRef);
  return {
    targets: await settings.list('targets', entityRef),
    overrides: overrides.map(({ path, priority, reason, setBy, until }) => ({
      path,
      level: priority,
      reason,
      by: setBy,
      until,
    })),
    exceptions: exemptions.map(({ kind, path, reason, setBy, until }) => ({
      kind,
      path,
      reason,
      by: setBy,
      until,
    })),
    floorResetOn: floorReset?.since ?? null,
  };
}

function formatsOf(uploads: Pick<RawDbUploadRow, 'formats'>[]): string[] {
  const all = uploads.flatMap(({ formats }) => JSON.parse(formats) as string[]);
  return [...new Set(all)].sort();
}
