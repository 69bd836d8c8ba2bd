import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  CoverageHistory,
  CoverageOverview,
  HistoryRequest,
  LineDetail,
  ListScorecardEntitiesRequest,
  Page,
  Scorecard,
  ScorecardEntity,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { ManifestEntry } from '../storage/manifestCodec';
import { getLineDetail, getManifest } from './content';
import {
  CoverageStore,
  EntityDescription,
  NewUpload,
  SavedUpload,
} from './CoverageStore';
import {
  findPrevious,
  newestSnapshots,
  updateLatestSnapshot,
} from './latestSnapshot';
import { replaceEntities } from './replaceEntities';
import { retryDeadlocks } from './retryDeadlocks';
import {
  RawDbEntityRow,
  RawDbSnapshotRow,
  RawDbUploadRow,
  toFindings,
  toSnapshotSummary,
  toUploadSummary,
} from './rows';
import { saveUpload } from './saveUpload';
import { readScorecard, readScorecardEntities } from './scorecard';

const migrationsDir = resolvePackagePath(
  '@backstage-coverage/plugin-coverage-backend',
  'migrations',
);

/** Coverage in the plugin's database, SQLite or PostgreSQL. */
export class DatabaseCoverageStore implements CoverageStore {
  readonly #db: Knex;
  readonly #defaultBranches: string[];

  static async create(options: {
    database: DatabaseService;
    defaultBranches: string[];
  }): Promise<DatabaseCoverageStore> {
    const { database, defaultBranches } = options;
    const db = await database.getClient();
    if (!database.migrations?.skip) {
      await db.migrate.latest({ directory: migrationsDir });
    }
    return new DatabaseCoverageStore(db, defaultBranches);
  }

  private constructor(db: Knex, defaultBranches: string[]) {
    this.#db = db;
    this.#defaultBranches = defaultBranches;
  }

  async saveUpload(upload: NewUpload): Promise<SavedUpload> {
    const now = new Date().toISOString();
    return retryDeadlocks(() =>
      this.#db.transaction(async tx => {
        const { created, changed, uploadRow, snapshotRow } = await saveUpload(
          tx,
          upload,
          { now, defaultBranches: this.#defaultBranches },
        );
        if (changed) {
          await updateLatestSnapshot(tx, upload.entity, this.#defaultBranches);
        }
        const previous = await findPrevious(tx, snapshotRow);
        return {
          created,
          upload: toUploadSummary(uploadRow, snapshotRow.commit_id),
          snapshot: toSnapshotSummary(snapshotRow),
          previous: previous ? toSnapshotSummary(previous) : null,
          findings: toFindings(uploadRow),
        };
      }),
    );
  }

  async getOverview(entityRef: string): Promise<CoverageOverview> {
    const row = await this.#findLatest(entityRef);
    if (!row) {
      return {
        entityRef,
        snapshot: null,
        previous: null,
        uploads: [],
        findings: [],
      };
    }
    const previous = await findPrevious(this.#db, row);
    const uploads = await this.#db<RawDbUploadRow>('uploads')
      .where({ snapshot_id: row.id })
      .orderBy('flag');
    return {
      entityRef,
      snapshot: toSnapshotSummary(row),
      previous: previous ? toSnapshotSummary(previous) : null,
      uploads: uploads.map(upload => toUploadSummary(upload, row.commit_id)),
      findings: uploads.flatMap(toFindings),
    };
  }

  async getFiles(
    entityRef: string,
  ): Promise<{ commit: string; files: ManifestEntry[] } | undefined> {
    const row = await this.#findLatest(entityRef);
    return (
      row && {
        commit: row.commit_id,
        files: await getManifest(this.#db, row.manifest_hash),
      }
    );
  }

  async getLineDetail(hash: Buffer): Promise<LineDetail> {
    return getLineDetail(this.#db, hash);
  }

  async getHistory(
    entityRef: string,
    request: HistoryRequest,
  ): Promise<CoverageHistory> {
    const branch =
      request.branch ?? (await this.#findLatest(entityRef))?.branch ?? null;
    const rows = await newestSnapshots(this.#db, entityRef)
      .where({ branch })
      .limit(request.limit ?? 200);
    return {
      entityRef,
      branch,
      items: rows.reverse().map(toSnapshotSummary),
    };
  }

  async getScorecard(): Promise<Scorecard> {
    return readScorecard(this.#db);
  }

  async listScorecardEntities(
    request: ListScorecardEntitiesRequest,
  ): Promise<Page<ScorecardEntity>> {
    return readScorecardEntities(this.#db, request);
  }

  async listReportingEntities(): Promise<string[]> {
    return this.#db<RawDbEntityRow>('entity_coverage')
      .whereNotNull('snapshot_id')
      .pluck('entity_ref');
  }

  async replaceEntities(
    entities: AsyncIterable<EntityDescription[]>,
  ): Promise<{ present: number; gone: number }> {
    return replaceEntities(this.#db, entities);
  }

  async #findLatest(entityRef: string): Promise<RawDbSnapshotRow | undefined> {
    return this.#db<RawDbSnapshotRow>('snapshots')
      .whereIn(
        'id',
        this.#db<RawDbEntityRow>('entity_coverage')
          .where({ entity_ref: entityRef })
          .select('snapshot_id'),
      )
      .first();
  }
}
