import { SchedulerService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from '../dialect';
import { retryDeadlocks } from '../retryDeadlocks';
import { monthAfter, monthsBetween } from './months';

/** Tables with a row for each day, by what their rows refer to. */
const TABLES = [
  { name: 'daily_coverage', refersTo: ['entity_coverage'] },
  { name: 'daily_rollups', refersTo: [] },
];
/** Made before anybody needs them. */
const MONTHS_AHEAD = 3;
/** Days before stay together, since commits may claim any time. */
const MONTHS_BACK = 120;

type PartitionedTable = (typeof TABLES)[number];

/**
 * The daily tables of PostgreSQL have a partition for each month, and one for the
 * rest: months that were not foreseen, as a history that is uploaded late brings
 * them, get theirs here. SQLite has plain tables.
 */
export class DailyPartitions {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** Once a day among all backends. */
  async schedule(scheduler: SchedulerService): Promise<void> {
    if (isPostgres(this.#db)) {
      await scheduler.scheduleTask({
        id: 'coverage-daily-partitions',
        scope: 'global',
        frequency: { hours: 24 },
        timeout: { hours: 1 },
        initialDelay: { minutes: 1 },
        fn: signal => this.run(signal),
      });
    }
  }

  async run(signal?: AbortSignal): Promise<void> {
    const now = new Date();
    for (const table of TABLES) {
      const known = await this.#readPartitions(table);
      const wanted = new Set([
        ...monthsBetween(now, 0, MONTHS_AHEAD),
        ...(await this.#readMonthsOfRest(table, now)),
      ]);
      for (const month of wanted) {
        if (!known.has(partitionOf(table, month)) && !signal?.aborted) {
          await retryDeadlocks(() =>
            this.#db.transaction(tx => addPartition(tx, table, month)),
          );
        }
      }
    }
  }

  async #readPartitions({ name }: PartitionedTable): Promise<Set<string>> {
    const { rows } = await this.#db.raw(
      'select c.relname as name from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = ?::regclass',
      [name],
    );
    return new Set(rows.map((row: { name: string }) => row.name));
  }

  async #readMonthsOfRest(
    { name }: PartitionedTable,
    now: Date,
  ): Promise<string[]> {
    const { rows } = await this.#db.raw(
      'select distinct substr(day, 1, 7) as month from ?? order by 1',
      [`${name}_rest`],
    );
    const possible = new Set(monthsBetween(now, -MONTHS_BACK, MONTHS_AHEAD));
    return rows
      .map((row: { month: string }) => row.month)
      .filter((month: string) => possible.has(month));
  }
}

/**
 * Moves the days of a month out of the rest. Locks go in the order in which uploads
 * take them, entities first.
 */
async function addPartition(
  tx: Knex,
  table: PartitionedTable,
  month: string,
): Promise<void> {
  const { name, refersTo } = table;
  for (const other of refersTo) {
    await tx.raw('lock table ?? in share row exclusive mode', [other]);
  }
  await tx.raw('lock table ?? in share update exclusive mode', [name]);
  await tx.raw('lock table ?? in access exclusive mode', [`${name}_rest`]);
  const partition = partitionOf(table, month);
  const [from, to] = [`${month}-01`, `${monthAfter(month)}-01`];
  await tx.raw(
    'create table ?? (like ?? including defaults including comments)',
    [partition, name],
  );
  await tx.raw(
    'with moved as (delete from ?? where day >= ? and day < ? returning *) insert into ?? select * from moved',
    [`${name}_rest`, from, to, partition],
  );
  // Bounds take no parameters; these are digits and dashes.
  await tx.raw(
    `alter table ?? attach partition ?? for values from ('${from}') to ('${to}')`,
    [name, partition],
  );
}

function partitionOf({ name }: PartitionedTable, month: string): string {
  return `${name}_${month.replace('-', '_')}`;
}
