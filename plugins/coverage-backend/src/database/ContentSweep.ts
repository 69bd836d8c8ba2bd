import { Knex } from 'knex';
import { unpackManifest } from '../storage/manifestCodec';
import { dayNumber, KEPT_DAYS } from './contentAge';
import { readPlainManifest, STORED_MANIFEST } from './manifestBase';
import { RawDbContentRow, RawDbManifestRow } from './rows';

/** Bounds memory; of more files than that, manifests are read several times. */
const FILES_PER_PASS = 200_000;
const MANIFESTS_PER_QUERY = 50;
const HASHES_PER_STATEMENT = 400;

/** Who refers to content, by its table. */
const REFERENCES = {
  manifests: [
    ['snapshots', 'manifest_hash'],
    ['uploads', 'manifest_hash'],
    ['manifests', 'base_hash'],
  ],
  documents: [
    ['inventories', 'document_hash'],
    ['repository_files', 'document_hash'],
  ],
} as const;

/** How much was deleted. */
export interface SweptContent {
  manifests: number;
  documents: number;
  files: number;
}

/**
 * Deletes content that nothing refers to any more. It is safe beside uploads: who
 * stores content again first makes it young again, or finds it young, and only
 * what is old is deleted (see `putContent`). One of it runs at a time.
 */
export class ContentSweep {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async run(signal?: AbortSignal): Promise<SweptContent> {
    const oldest = dayNumber(new Date()) - KEPT_DAYS;
    return {
      manifests: await this.#deleteUnreferenced('manifests', oldest),
      documents: await this.#deleteUnreferenced('documents', oldest),
      files: await this.#deleteUnlisted(oldest, signal),
    };
  }

  async #deleteUnreferenced(
    table: keyof typeof REFERENCES,
    oldest: number,
  ): Promise<number> {
    const unreferenced = this.#db<RawDbContentRow>(table).where(
      'stored_day',
      '<',
      oldest,
    );
    for (const [referrer, column] of REFERENCES[table]) {
      unreferenced.whereNotExists(
        this.#db(`${referrer} as r`)
          .select(`r.${column}`)
          .whereRaw('?? = ??', [`r.${column}`, `${table}.hash`]),
      );
    }
    return unreferenced.delete();
  }

  /**
   * Line detail is named within manifests, which are read for it. A manifest that
   * comes meanwhile names what others name that are read, or what it stored.
   */
  async #deleteUnlisted(
    oldest: number,
    signal: AbortSignal | undefined,
  ): Promise<number> {
    let deleted = 0;
    for (let after = Buffer.alloc(0); !signal?.aborted; ) {
      const hashes: Buffer[] = await this.#db<RawDbContentRow>('file_coverage')
        .where('stored_day', '<', oldest)
        .where('hash', '>', after)
        .orderBy('hash')
        .limit(FILES_PER_PASS)
        .pluck('hash');
      const last = hashes.at(-1);
      if (!last) {
        break;
      }
      const unlisted = new Map(hashes.map(hash => [keyOf(hash), hash]));
      await this.#withoutListed(unlisted, signal);
      if (!signal?.aborted) {
        deleted += await this.#deleteFiles([...unlisted.values()], oldest);
      }
      after = last;
    }
    return deleted;
  }

  async #withoutListed(
    files: Map<string, Buffer>,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    for (let after = Buffer.alloc(0); files.size > 0 && !signal?.aborted; ) {
      const manifests = await this.#db<RawDbManifestRow>('manifests')
        .where('hash', '>', after)
        .orderBy('hash')
        .limit(MANIFESTS_PER_QUERY)
        .select(...STORED_MANIFEST);
      for (const manifest of manifests) {
        const plain = await readPlainManifest(this.#db, manifest);
        for (const { hash } of unpackManifest(plain)) {
          if (hash) {
            files.delete(keyOf(hash));
          }
        }
      }
      const last = manifests.at(-1);
      if (!last) {
        break;
      }
      after = last.hash;
    }
  }

  async #deleteFiles(hashes: Buffer[], oldest: number): Promise<number> {
    let deleted = 0;
    for (let i = 0; i < hashes.length; i += HASHES_PER_STATEMENT) {
      deleted += await this.#db<RawDbContentRow>('file_coverage')
        .whereIn('hash', hashes.slice(i, i + HASHES_PER_STATEMENT))
        .where('stored_day', '<', oldest)
        .delete();
    }
    return deleted;
  }
}

function keyOf(hash: Buffer): string {
  return hash.toString('latin1');
}
