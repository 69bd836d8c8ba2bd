import { Knex } from 'knex';

/** That somebody is told something, once within a period. */
export interface Notice {
  /** `campaign-reminder`. */
  kind: string;
  /** What it is about: an id or entity ref. */
  subject: string;
  /** Entity ref of a user or group. */
  recipient: string;
  /** Within it nobody is told again: `2027-W26`, a day, the id of a snapshot. */
  period: string;
}

/** Remembers in the plugin's database who was told what. */
export class NoticeStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /**
   * To be called before sending.
   *
   * @returns whether the caller is to send it; of several processes at once,
   * one is
   */
  async claim(notice: Notice): Promise<boolean> {
    const claimed = await this.#db('sent_notices')
      .insert({ ...rowOf(notice), sent_at: new Date().toISOString() })
      .onConflict()
      .ignore()
      .returning('kind');
    return claimed.length > 0;
  }

  /** Takes a claim back, when it could not be sent. */
  async release(notice: Notice): Promise<void> {
    await this.#db('sent_notices').where(rowOf(notice)).delete();
  }

  /**
   * @param before - ISO 8601
   * @returns how many notices of that time are forgotten
   */
  async forget(before: string): Promise<number> {
    return this.#db('sent_notices').where('sent_at', '<', before).delete();
  }
}

function rowOf({ kind, subject, recipient, period }: Notice): Notice {
  return { kind, subject, recipient, period };
}
