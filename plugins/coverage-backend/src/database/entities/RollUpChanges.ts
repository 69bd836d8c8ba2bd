import { Knex } from 'knex';
import { RawDbDay } from './dailyCoverage';
import { Membership } from './memberships';

interface RawDbRollUpRow {
  dimension: string;
  value: string;
  day: string;
  d_total: number;
  d_covered: number;
  d_reporting: number;
}

const ROWS_PER_STATEMENT = 300;

/**
 * What is to be added to `daily_rollups`. Changes commute: whoever adds them in
 * whatever order, the sums are the same.
 */
export class RollUpChanges {
  readonly #rows = new Map<string, RawDbRollUpRow>();

  /** @param sign - 1: the entity comes, -1: it goes */
  add(
    memberships: readonly Membership[],
    days: readonly RawDbDay[],
    sign: 1 | -1,
  ): void {
    for (const { dimension, value } of memberships) {
      for (const { day, d_total, d_covered, d_reporting } of days) {
        const key = JSON.stringify([dimension, value, day]);
        const row = this.#rows.get(key) ?? {
          dimension,
          value,
          day,
          d_total: 0,
          d_covered: 0,
          d_reporting: 0,
        };
        row.d_total += sign * d_total;
        row.d_covered += sign * d_covered;
        row.d_reporting += sign * d_reporting;
        this.#rows.set(key, row);
      }
    }
  }

  /** In the order of keys, so that no two transactions wait for each other. */
  async write(tx: Knex): Promise<void> {
    const rows = [...this.#rows]
      .filter(([, row]) => row.d_total || row.d_covered || row.d_reporting)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => row);
    for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) {
      await tx<RawDbRollUpRow>('daily_rollups')
        .insert(rows.slice(i, i + ROWS_PER_STATEMENT))
        .onConflict(['dimension', 'value', 'day'])
        .merge(
          Object.fromEntries(
            ['d_total', 'd_covered', 'd_reporting'].map(name => [
              name,
              tx.raw('?? + ??', [`daily_rollups.${name}`, `excluded.${name}`]),
            ]),
          ),
        );
    }
  }
}
