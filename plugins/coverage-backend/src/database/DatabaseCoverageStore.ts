import {
  CoverageHistory,
  CoverageOverview,
  HistoryRequest,
  LineDetail,
  UploadSummary,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { ManifestEntry } from '../storage/manifestCodec';
import { getLineDetail, getManifest } from './content';
import {
  CatalogName,
  CoverageStore,
  EntityDescription,
  NewRejection,
  NewUpload,
  SavedUpload,
} from './CoverageStore';
import {
  findEntitySnapshot,
  findPrevious,
  newestSnapshots,
} from './latestSnapshot';
import { deleteEntity, deleteGoneEntities, deleteUpload } from './deletions';
import { readUploadsOf } from './carry/uploadsOf';
import { isDefaultBranch } from './chooseBranch';
import { FreedSpace } from './FreedSpace';
import { HitsRequest, readLineHits } from './hits/readLineHits';
import { findRejectedUpload, putRejectedUpload } from './rejectedUploads';
import { replaceEntities } from './replaceEntities';
import { retryDeadlocks } from './retryDeadlocks';
import { replaceNames } from './entities/groupNames';
import { RawDbEntityRow } from './entities/RawDbEntityRow';
import { toFindings, toSnapshotSummary, toUploadSummary } from './rows';
import { saveUploads } from './saveUploads';
import { readThinnedDay } from './thinning/thinnedDay';

/** Coverage in the plugin's database, SQLite or PostgreSQL. */
export class DatabaseCoverageStore implements CoverageStore {
  readonly #db: Knex;
  readonly #defaultBranches: string[];
  readonly #hitCountsSnapshots: number;
  readonly #hitSpace?: FreedSpace;

  constructor(options: {
    db: Knex;
    defaultBranches: string[];
    /** Of each branch, that keep hit counts. Default: 0. */
    hitCountsSnapshots?: number;
    /** Default: the database's own ways. */
    hitSpace?: FreedSpace;
  }) {
    this.#db = options.db;
    this.#defaultBranches = options.defaultBranches;
    this.#hitCountsSnapshots = options.hitCountsSnapshots ?? 0;
    this.#hitSpace = options.hitSpace;
  }

  async saveUploads(uploads: readonly NewUpload[]): Promise<SavedUpload[]> {
    const options = {
      now: new Date().toISOString(),
      defaultBranches: this.#defaultBranches,
      hitCountsSnapshots: this.#hitCountsSnapshots,
      hitSpace: this.#hitSpace,
    };
    const saved = await retryDeadlocks(() =>
      this.#db.transaction(tx => saveUploads(tx, uploads, options)),
    );
    // No upload waits for it.
    void this.#hitSpace?.reuse();
    return saved;
  }

  async deleteUpload(
    entityRef: string,
    id: string,
  ): Promise<UploadSummary | undefined> {
    return retryDeadlocks(() =>
      this.#db.transaction(tx =>
        deleteUpload(tx, entityRef, id, this.#defaultBranches),
      ),
    );
  }

  async deleteEntity(
    entityRef: string,
  ): Promise<{ snapshots: number; isKnown: boolean }> {
    return retryDeadlocks(() =>
      this.#db.transaction(tx => deleteEntity(tx, entityRef)),
    );
  }

  async deleteGoneEntities(before: string): Promise<number> {
    return retryDeadlocks(() => deleteGoneEntities(this.#db, before));
  }

  async saveRejection(rejection: NewRejection): Promise<void> {
    await putRejectedUpload(this.#db, rejection, new Date());
  }

  async getOverview(entityRef: string): Promise<CoverageOverview> {
    const row = await findEntitySnapshot(this.#db, entityRef);
    const rejected = await findRejectedUpload(this.#db, entityRef);
    const defaultBranches = this.#defaultBranches;
    if (!row) {
      return {
        entityRef,
        snapshot: null,
        defaultBranch: null,
        defaultBranches,
        previous: null,
        uploads: [],
        findings: [],
        rejected,
      };
    }
    const previous = await findPrevious(this.#db, row);
    const uploads = await readUploadsOf(this.#db, row);
    return {
      entityRef,
      snapshot: toSnapshotSummary(row),
      defaultBranch: isDefaultBranch(row.branch, defaultBranches)
        ? row.branch
        : null,
      defaultBranches,
      previous: previous ? toSnapshotSummary(previous) : null,
      uploads: uploads.map(upload => toUploadSummary(upload, upload.commit)),
      findings: uploads.flatMap(toFindings),
      rejected,
    };
  }

  async getFiles(
    entityRef: string,
  ): Promise<{ commit: string; files: ManifestEntry[] } | undefined> {
    const row = await findEntitySnapshot(this.#db, entityRef);
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

  async getThinnedDay(
    entityRef: string,
    commit: string,
  ): Promise<string | null> {
    return readThinnedDay(this.#db, entityRef, commit);
  }

  async getLineHits(request: HitsRequest): Promise<(number | null)[]> {
    return readLineHits(this.#db, request);
  }

  async getHistory(
    entityRef: string,
    request: HistoryRequest,
  ): Promise<CoverageHistory> {
    const branch =
      request.branch ??
      (await findEntitySnapshot(this.#db, entityRef))?.branch ??
      null;
    const rows = await newestSnapshots(this.#db, entityRef)
      .where({ branch })
      .limit(request.limit ?? 200);
    return {
      entityRef,
      branch,
      items: rows.reverse().map(toSnapshotSummary),
    };
  }

  async listReportingEntities(): Promise<string[]> {
    return this.#db<RawDbEntityRow>('entity_coverage')
      .whereNotNull('snapshot_id')
      .pluck('entity_ref');
  }

  async replaceNames(
    kinds: readonly string[],
    names: readonly CatalogName[],
  ): Promise<void> {
    await this.#db.transaction(tx => replaceNames(tx, kinds, names));
  }

  async replaceEntities(
    entities: AsyncIterable<EntityDescription[]>,
  ): Promise<{ present: number; gone: number }> {
    return replaceEntities(this.#db, entities);
  }
}
