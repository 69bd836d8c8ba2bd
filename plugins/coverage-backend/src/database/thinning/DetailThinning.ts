import { Knex } from 'knex';
import { encodeManifest } from '../../storage/manifestCodec';
import { dayNumber, KEPT_DAYS } from '../contentAge';
import { getManifest } from '../content';
import { retryDeadlocks } from '../retryDeadlocks';
import { RawDbManifestRow, RawDbSnapshotRow } from '../rows';
import { withoutDetail } from './filesOf';
import { KeptDetail, timeBefore } from './keptDetail';
import { readThinnable, thinEntity } from './thinEntity';

const ENTITIES_PER_QUERY = 100;
const MANIFESTS_PER_QUERY = 100;

/** How much was thinned. */
export interface ThinnedDetail {
  snapshots: number;
  manifests: number;
}

/**
 * Lets the line detail of old snapshots go, and keeps their totals per file. First
 * snapshots and uploads are marked, entity by entity under its lock. Then
 * manifests to which only marked ones refer forget where the line detail is, once
 * they are old (see `putContent`), and the sweep finds that nothing names it. One of it
 * runs at a time.
 */
export class DetailThinning {
  readonly #db: Knex;
  readonly #kept: KeptDetail;

  constructor(options: { db: Knex; kept: KeptDetail }) {
    this.#db = options.db;
    this.#kept = options.kept;
  }

  async run(signal?: AbortSignal): Promise<ThinnedDetail> {
    const now = new Date();
    return {
      snapshots: await this.#thinSnapshots(now, signal),
      manifests: await this.#thinManifests(now, signal),
    };
  }

  async #thinSnapshots(
    now: Date,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    let thinned = 0;
    for (let after = ''; !signal?.aborted; ) {
      const refs = await this.#readEntities(now, after);
      for (const ref of refs) {
        thinned += await this.#thinSnapshotsOf(ref, now, signal);
      }
      const last = refs.at(-1);
      if (last === undefined) {
        break;
      }
      after = last;
    }
    return thinned;
  }

  /** Those that have old snapshots with line detail. */
  async #readEntities(now: Date, after: string): Promise<string[]> {
    return this.#db<RawDbSnapshotRow>('snapshots')
      .whereNull('thinned_on')
      .where('committed_at', '<', timeBefore(now, this.#kept.days))
      .where('entity_ref', '>', after)
      .groupBy('entity_ref')
      .orderBy('entity_ref')
      .limit(ENTITIES_PER_QUERY)
      .pluck('entity_ref');
  }

  async #thinSnapshotsOf(
    ref: string,
    now: Date,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    let thinned = 0;
    const isAnyLeft = async () =>
      (await readThinnable(this.#db, ref, this.#kept, now)).length > 0;
    while (!signal?.aborted && (await isAnyLeft())) {
      thinned += await retryDeadlocks(() =>
        this.#db.transaction(tx => thinEntity(tx, ref, this.#kept, now)),
      );
    }
    return thinned;
  }

  async #thinManifests(
    now: Date,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    const oldest = dayNumber(now) - KEPT_DAYS;
    let thinned = 0;
    for (let after = Buffer.alloc(0); !signal?.aborted; ) {
      const hashes: Buffer[] = await this.#thinnable(oldest)
        .where('hash', '>', after)
        .orderBy('hash')
        .limit(MANIFESTS_PER_QUERY)
        .pluck('hash');
      for (const hash of hashes) {
        thinned += await this.#thinManifest(hash, oldest);
      }
      const last = hashes.at(-1);
      if (!last) {
        break;
      }
      after = last;
    }
    return thinned;
  }

  async #thinManifest(hash: Buffer, oldest: number): Promise<number> {
    const files = await getManifest(this.#db, hash);
    const { data } = await encodeManifest(files.map(withoutDetail));
    return this.#thinnable(oldest)
      .where({ hash })
      .update({ data, base_hash: null, is_thinned: true });
  }

  /** To which nothing refers that keeps its line detail, or is stored beside it. */
  #thinnable(oldest: number) {
    const found = this.#db<RawDbManifestRow>('manifests')
      .where('stored_day', '<', oldest)
      .where('is_thinned', false)
      .whereNotExists(
        this.#db('manifests as m')
          .select('m.hash')
          .whereRaw('m.base_hash = manifests.hash'),
      );
    for (const referrer of ['snapshots', 'uploads']) {
      found.whereNotExists(
        this.#db(referrer)
          .select('id')
          .whereRaw('?? = manifests.hash', [`${referrer}.manifest_hash`])
          .whereNull('thinned_on'),
      );
    }
    return found;
  }
}
