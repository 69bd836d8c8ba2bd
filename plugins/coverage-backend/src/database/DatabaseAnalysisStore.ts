import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { AnalysisRecord } from '../analysis/AnalysisRecord';
import { RecentItems } from '../storage/RecentItems';
import { decodeDocument } from '../storage/documentCodec';
import { FreedSpace } from './FreedSpace';
import { putAnalysis } from './entities/analysisColumns';
import { lockRows } from './entities/lockEntities';
import { Placement, readPlacement } from './entities/placement';
import { readAnalysisInputs, readFileInputs } from './analysisInputs';
import { keyNumbersOf, RawDbAnalysisRow } from './analysisRows';
import {
  AnalysisBasis,
  AnalysisInputs,
  AnalysisStore,
  FileInputs,
  Freshness,
  WatchedChange,
} from './AnalysisStore';
import { isIncomplete, WatchedFacts, watchedFacts } from './watchedFacts';

const RECENT_CHARACTERS = 32_000_000;

/** Together they name one analysis. */
const KEY_COLUMNS = [
  'entity_ref',
  'analysed_version',
  'analysed_at',
  'policy_fingerprint',
  'facts_fingerprint',
] as const;

const RETRY_AFTER_MS = 60 * 60 * 1000;

/** Analyses in the plugin's database. */
export class DatabaseAnalysisStore implements AnalysisStore {
  readonly #db: Knex;
  readonly #defaultBranches: string[];
  readonly #space?: FreedSpace;
  /** The parts of a page ask one after the other; of many files, decoding takes a while. */
  readonly #recent = new RecentItems<Analysis>({ maxSize: RECENT_CHARACTERS });

  constructor(options: {
    db: Knex;
    defaultBranches: string[];
    /** Of the analyses before. Default: the database's own ways. */
    space?: FreedSpace;
  }) {
    this.#db = options.db;
    this.#defaultBranches = options.defaultBranches;
    this.#space = options.space;
  }

  async readInputs(entityRef: string): Promise<AnalysisInputs> {
    return readAnalysisInputs(this.#db, entityRef, this.#defaultBranches);
  }

  async readFileInputs(entityRef: string, path: string): Promise<FileInputs> {
    return readFileInputs(this.#db, entityRef, path, this.#defaultBranches);
  }

  async readPlacement(entityRef: string): Promise<Placement> {
    return readPlacement(this.#db, entityRef);
  }

  async findFresh(
    entityRef: string,
    wanted: Freshness & AnalysisBasis,
  ): Promise<Analysis | undefined> {
    const head = await this.#fresh(entityRef, wanted).first([...KEY_COLUMNS]);
    const known = head && this.#recent.get(keyOf(head));
    if (!head || known) {
      return known;
    }
    const row = await this.#fresh(entityRef, wanted).first([
      ...KEY_COLUMNS,
      'data',
    ]);
    if (!row?.data) {
      return undefined;
    }
    const text = await decodeDocument(row.data);
    const analysis: Analysis = JSON.parse(text);
    this.#recent.set(keyOf(row), analysis, text.length);
    return analysis;
  }

  async isFresh(
    entityRef: string,
    wanted: Freshness & AnalysisBasis,
  ): Promise<boolean> {
    const row = await this.#fresh(entityRef, wanted).first('entity_ref');
    return row !== undefined;
  }

  async save(
    record: AnalysisRecord,
    basis: AnalysisBasis & { version: number; snapshotId: string | null },
  ): Promise<WatchedChange | undefined> {
    const { summary: analysis, document } = record;
    const now = watchedFacts(record, basis.snapshotId);
    const change = await this.#db.transaction(async tx => {
      // First, as uploads do: who takes locks in one order never waits in a circle.
      await lockRows(tx, [analysis.entity.entityRef]);
      const before = await readWatched(tx, analysis.entity.entityRef);
      const isCompared = !before || !isIncomplete(before, analysis);
      const analysed = {
        analysed_version: basis.version,
        failed_at: null,
        policy_fingerprint: basis.policyFingerprint,
        facts_fingerprint: basis.factsFingerprint,
        analysed_at: analysis.analysedAt,
        snapshot_id: basis.snapshotId,
        ...keyNumbersOf(analysis),
        watched: JSON.stringify(isCompared ? now : before),
        data: Buffer.from(document),
      };
      const stored = await tx<RawDbAnalysisRow>('analyses')
        .insert({
          entity_ref: analysis.entity.entityRef,
          wanted_version: basis.version,
          ...analysed,
        })
        .onConflict('entity_ref')
        .merge(analysed)
        .where('analyses.wanted_version', basis.version)
        .returning('entity_ref');
      if (stored.length === 0) {
        return undefined;
      }
      await putAnalysis(tx, analysis, analysed);
      return { before: isCompared ? before : null, now };
    });
    // About as much as it writes; nobody waits for it.
    this.#space?.add(document.length);
    void this.#space?.reuse();
    return change;
  }

  async markFailed(entityRef: string): Promise<void> {
    const failed = { failed_at: new Date().toISOString() };
    await this.#db<RawDbAnalysisRow>('analyses')
      .insert({
        entity_ref: entityRef,
        wanted_version: 1,
        analysed_version: 0,
        ...failed,
      })
      .onConflict('entity_ref')
      .merge(failed);
  }

  async listStale(freshness: Freshness, limit: number): Promise<string[]> {
    return this.#scorecard()
      .where(stale(freshness))
      .whereNot(failedLately)
      .orderBy('e.entity_ref')
      .limit(limit)
      .pluck('e.entity_ref');
  }

  async countStale(
    freshness: Freshness,
  ): Promise<{ total: number; stale: number; failed: number }> {
    const count = async (query: Knex.QueryBuilder) => {
      const [row] = await query.count({ count: 'e.entity_ref' });
      return Number(row.count);
    };
    return {
      total: await count(this.#scorecard()),
      stale: await count(this.#scorecard().where(stale(freshness))),
      failed: await count(
        this.#scorecard().where(stale(freshness)).where(failedLately),
      ),
    };
  }

  #fresh(entityRef: string, wanted: Freshness & AnalysisBasis) {
    return this.#db<RawDbAnalysisRow>('analyses')
      .where({
        entity_ref: entityRef,
        policy_fingerprint: wanted.policyFingerprint,
        facts_fingerprint: wanted.factsFingerprint,
      })
      .whereRaw('analysed_version = wanted_version')
      .where('analysed_at', '>=', wanted.since);
  }

  #scorecard() {
    return this.#db('entity_coverage as e')
      .leftJoin('analyses as a', 'a.entity_ref', 'e.entity_ref')
      .where('e.in_catalog', true)
      .where(query =>
        query.where('e.annotated', true).orWhereNotNull('e.snapshot_id'),
      );
  }
}

/** Others that store the same change wait here, and find it stored. */
async function readWatched(
  tx: Knex,
  entityRef: string,
): Promise<WatchedFacts | null> {
  const row = await tx<RawDbAnalysisRow>('analyses')
    .where({ entity_ref: entityRef })
    .forUpdate()
    .first('watched');
  return row?.watched ? JSON.parse(row.watched) : null;
}

function keyOf(
  row: Pick<RawDbAnalysisRow, (typeof KEY_COLUMNS)[number]>,
): string {
  return KEY_COLUMNS.map(name => row[name]).join(' ');
}

function stale({ policyFingerprint, since }: Freshness) {
  return (query: Knex.QueryBuilder) =>
    query
      .whereNull('a.analysed_at')
      .orWhereRaw('a.analysed_version <> a.wanted_version')
      .orWhere('a.policy_fingerprint', '<>', policyFingerprint)
      .orWhere('a.analysed_at', '<', since);
}

function failedLately(query: Knex.QueryBuilder) {
  const since = new Date(Date.now() - RETRY_AFTER_MS).toISOString();
  query.whereNotNull('a.failed_at').where('a.failed_at', '>=', since);
}
