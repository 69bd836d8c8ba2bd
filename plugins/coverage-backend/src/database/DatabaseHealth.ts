import { LoggerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Strangers may ask as often as they like. */
const KEPT_MS = 2_000;
const TIMEOUT_MS = 5_000;

/** Whether the plugin's tables can be read. */
export class DatabaseHealth {
  readonly #db: Knex;
  readonly #logger: LoggerService;
  #last: { until: number; isUp: Promise<boolean> } | undefined;

  constructor(options: { db: Knex; logger: LoggerService }) {
    this.#db = options.db;
    this.#logger = options.logger;
  }

  /** What it answers may be two seconds old. */
  isUp(): Promise<boolean> {
    const now = Date.now();
    if (!this.#last || this.#last.until <= now) {
      this.#last = { until: now + KEPT_MS, isUp: this.#read() };
    }
    return this.#last.isUp;
  }

  async #read(): Promise<boolean> {
    try {
      await this.#db('entity_coverage')
        .select('id')
        .limit(1)
        .timeout(TIMEOUT_MS);
      return true;
    } catch (error) {
      this.#logger.error(
        'The database of the coverage plugin does not answer',
        error as Error,
      );
      return false;
    }
  }
}
