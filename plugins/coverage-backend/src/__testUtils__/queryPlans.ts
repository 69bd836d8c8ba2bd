import { Knex } from 'knex';

/** A query as it was sent. */
export interface SentQuery {
  sql: string;
  bindings: unknown[];
}

/** What a query does with a table. */
export interface TableAccess {
  table: string;
  /** PostgreSQL only: which part of a partitioned table, else the table. */
  partition?: string;
  /** Reads it from one end to the other. */
  isWhole: boolean;
  /** PostgreSQL only, which tells; how many it went through. */
  rows?: number;
}

/** The reading queries that are sent meanwhile. */
export async function queriesOf(
  knex: Knex,
  run: () => PromiseLike<unknown>,
): Promise<SentQuery[]> {
  const sent: SentQuery[] = [];
  const keep = ({ sql, bindings = [] }: SentQuery) => {
    if (/^\s*(select|with)\b/i.test(sql)) {
      sent.push({ sql, bindings });
    }
  };
  knex.on('query', keep);
  try {
    await run();
  } finally {
    knex.removeListener('query', keep);
  }
  return sent;
}

/** How the database answers a query, by its own word. */
export async function planOf(
  knex: Knex,
  query: SentQuery,
): Promise<TableAccess[]> {
  const connection = await knex.client.acquireConnection();
  try {
    return knex.client.config.client === 'pg'
      ? await postgresPlan(connection, query)
      : sqlitePlan(connection, query);
  } finally {
    await knex.client.releaseConnection(connection);
  }
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

async function postgresPlan(
  connection: {
    query(query: string | { text: string; values: unknown[] }): Promise<{
      rows: { 'QUERY PLAN': { Plan: PlanNode }[] }[];
    }>;
  },
  { sql, bindings }: SentQuery,
): Promise<TableAccess[]> {
  // Of small tables it reads the whole for want of rows, not of an index.
  await connection.query('set enable_seqscan = off');
  const { rows } = await connection.query({
    text: `explain (analyze, format json) ${sql}`,
    values: bindings,
  });
  await connection.query('reset enable_seqscan');
  return nodesOf(rows[0]['QUERY PLAN'][0].Plan).flatMap(node =>
    node['Relation Name']
      ? [
          {
            table: node['Relation Name'].replace(/_(\d{4}_\d{2}|rest)$/, ''),
            partition: node['Relation Name'],
            isWhole: node['Node Type'] === 'Seq Scan',
            rows:
              ((node['Actual Rows'] ?? 0) +
                (node['Rows Removed by Filter'] ?? 0)) *
              (node['Actual Loops'] ?? 1),
          },
        ]
      : [],
  );
}

function nodesOf(node: PlanNode): PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function sqlitePlan(
  connection: {
    prepare(sql: string): { all(...values: unknown[]): { detail: string }[] };
  },
  { sql, bindings }: SentQuery,
): TableAccess[] {
  const values = bindings.map(value =>
    typeof value === 'boolean' ? Number(value) : value,
  );
  return connection
    .prepare(`explain query plan ${sql}`)
    .all(...values)
    .flatMap(({ detail }) => {
      const [, how, table] = /^(SCAN|SEARCH) (\w+)/.exec(detail) ?? [];
      return table
        ? [{ table: tableNamed(table, sql), isWhole: how === 'SCAN' }]
        : [];
    });
}

/** SQLite calls tables by the name that the query gives them. */
function tableNamed(alias: string, sql: string): string {
  const [, table] =
    new RegExp(`\`(\\w+)\` as \`${alias}\``, 'i').exec(sql) ?? [];
  return table ?? alias;
}
