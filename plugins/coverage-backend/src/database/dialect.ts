import { Knex } from 'knex';

// What SQLite and PostgreSQL say in different words.

export function isPostgres(db: Knex): boolean {
  return db.client.config.client === 'pg';
}

/**
 * Adds `column in (ids)` with one parameter for however many there are:
 * databases limit the number of parameters.
 */
export function whereIdIn(
  db: Knex,
  query: Knex.QueryBuilder,
  column: string,
  ids: readonly number[],
): void {
  if (isPostgres(db)) {
    query.whereRaw('?? = any(?::int[])', [column, `{${ids.join(',')}}`]);
  } else {
    query.whereRaw('?? in (select value from json_each(?))', [
      column,
      JSON.stringify(ids),
    ]);
  }
}

/**
 * Makes transactions wait for each other that lock the same name, until they
 * end. Those of SQLite do so anyway: they have one connection.
 */
export async function lockName(tx: Knex, name: string): Promise<void> {
  if (isPostgres(tx)) {
    await tx.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
      `coverage: ${name}`,
    ]);
  }
}

/**
 * The exact median of each value.
 *
 * @param measured - rows of `value` and `percent`, the latter never null
 */
export async function readMedians(
  db: Knex,
  measured: Knex.QueryBuilder,
): Promise<Map<string, number>> {
  const rows: { value: string; median: number }[] = isPostgres(db)
    ? await db
        .from(measured.as('measured'))
        .groupBy('value')
        .select('value', {
          median: db.raw(
            'percentile_cont(0.5) within group (order by percent)',
          ),
        })
    : await db
        .from(
          db
            .from(measured.as('measured'))
            .select('value', 'percent', {
              place: db.raw(
                'row_number() over (partition by value order by percent)',
              ),
              size: db.raw('count(*) over (partition by value)'),
            })
            .as('placed'),
        )
        .whereRaw('place in ((size + 1) / 2, (size + 2) / 2)')
        .groupBy('value')
        .select('value', { median: db.raw('avg(percent)') });
  return new Map(rows.map(({ value, median }) => [value, median]));
}

/**
 * Days from the day of a time until a day, at least one.
 *
 * @param day - an expression of a day: `2027-06-30`
 * @param time - an expression of a time in ISO 8601, UTC
 */
export function daysUntil(db: Knex, day: string, time: string): string {
  const from = `substr(${time}, 1, 10)`;
  return isPostgres(db)
    ? `greatest(1, cast(${day} as date) - cast(${from} as date))`
    : `max(1, julianday(${day}) - julianday(${from}))`;
}
