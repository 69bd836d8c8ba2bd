import { Knex } from 'knex';
import { sumUp } from '../backend/databases';
import { organisationRows, Size, TableRow } from './organisation';

const ROWS_PER_STATEMENT = 2_000;

/** In the order of their references. */
const TABLES = [
  'catalog_names',
  'group_parents',
  'snapshots',
  'entity_coverage',
  'entity_memberships',
  'daily_coverage',
  'worst_gaps',
  'daily_rollups',
  'campaigns',
];

/** Writes an organisation straight into the plugin's tables, which are there. */
export async function fillDatabase(
  db: Knex,
  size: Size,
  now: Date,
): Promise<void> {
  const waiting = new Map<string, TableRow['row'][]>();
  const write = async (most: number) => {
    for (const table of TABLES) {
      const rows = waiting.get(table) ?? [];
      if (rows.length >= most && rows.length > 0) {
        await insert(db, table, rows);
        waiting.set(table, []);
      }
    }
  };
  let entities = 0;
  for (const { table, row } of organisationRows(size, now)) {
    const rows = waiting.get(table) ?? [];
    rows.push(row);
    waiting.set(table, rows);
    if (table === 'entity_coverage' && ++entities % 500 === 0) {
      await write(0);
    }
    if (rows.length >= ROWS_PER_STATEMENT * 10) {
      await write(0);
    }
  }
  await write(0);
  await sumUp(db);
  await db.raw(isPostgres(db) ? 'vacuum analyze' : 'analyze');
}

/** One parameter for many rows: databases limit the number of parameters. */
async function insert(
  db: Knex,
  table: string,
  rows: TableRow['row'][],
): Promise<void> {
  const columns = Object.keys(rows[0]);
  const names = columns.map(name => `"${name}"`).join(', ');
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) {
    const json = JSON.stringify(rows.slice(i, i + ROWS_PER_STATEMENT));
    const values = columns
      .map(name => `json_extract(value, '$.${name}')`)
      .join(', ');
    await db.raw(
      isPostgres(db)
        ? `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ?::json)`
        : `insert into ${table} (${names}) select ${values} from json_each(?)`,
      [json],
    );
  }
}

function isPostgres(db: Knex): boolean {
  return db.client.config.client === 'pg';
}
