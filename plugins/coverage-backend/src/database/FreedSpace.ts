import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from './dialect';

/** Less is not worth a look. */
const MIN_FREED_BYTES = 1_000_000;
/** Of the table, as of the server's own vacuum. */
const MAX_FREED_SHARE = 0.2;
/** Of a larger table a minute's uploads are a small part. */
const MAX_TABLE_BYTES = 1_000_000_000;

/**
 * PostgreSQL uses the space of deleted and rewritten rows again only after a vacuum,
 * and its own looks once a minute. A burst of uploads writes and deletes a multiple
 * of what stays in that time, so the space of one table is given back sooner.
 */
export class FreedSpace {
  readonly #db: Knex;
  readonly #logger: LoggerService;
  readonly #table: string;
  #freed = 0;
  #enough = MIN_FREED_BYTES;
  #isRunning = false;

  constructor(options: {
    db: Knex;
    logger: LoggerService;
    table: 'analyses' | 'hit_chunks';
  }) {
    this.#db = options.db;
    this.#logger = options.logger;
    this.#table = options.table;
  }

  /** @param bytes - that a transaction deletes or writes anew */
  add(bytes: number): void {
    this.#freed += bytes;
  }

  /** Has it used again if it is enough. Call it after the transaction; it never fails. */
  async reuse(): Promise<void> {
    if (
      this.#isRunning ||
      this.#freed < this.#enough ||
      !isPostgres(this.#db)
    ) {
      return;
    }
    this.#isRunning = true;
    try {
      const { rows } = await this.#db.raw('select pg_table_size(?) as bytes', [
        this.#table,
      ]);
      const size = Number(rows[0].bytes);
      this.#enough = Math.max(MIN_FREED_BYTES, size * MAX_FREED_SHARE);
      if (this.#freed >= this.#enough) {
        this.#freed = 0;
        if (size <= MAX_TABLE_BYTES) {
          // Without what would lock others out, or wait for them.
          await this.#db.raw('vacuum (truncate false, skip_locked true) ??', [
            this.#table,
          ]);
        }
      }
    } catch (error) {
      this.#logger.debug(
        `The space that is free in ${
          this.#table
        } is used again later, since it could not be vacuumed: ${error}`,
      );
    } finally {
      this.#isRunning = false;
    }
  }
}
