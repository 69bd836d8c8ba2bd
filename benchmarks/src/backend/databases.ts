import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import knexFactory, { Knex } from 'knex';

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const rootDir = join(__dirname, '../../..');
const migrations = join(rootDir, 'plugins/coverage-backend/migrations');

/** Sums up what was written straight into the tables. */
export async function sumUp(db: Knex): Promise<void> {
  const migration: { fill(knex: Knex): Promise<void> } = await import(
    pathToFileURL(join(migrations, '20261122160000_current_rollups.js')).href
  );
  await migration.fill(db);
}

/** A database of its own, with the plugin's tables, gone after `stop`. */
export interface TemporaryDatabase {
  db: Knex;
  /** What `backend.database` in the configuration is to be. */
  config: object;
  /** What a plugin's tables and indexes take on the disk. */
  bytesOf(pluginId: string): Promise<number>;
  stop(): Promise<void>;
}

interface PostgresScript {
  startPostgres(): Promise<{
    connectionString: string;
    stop(): Promise<void>;
  }>;
}

export async function startPostgres(): Promise<TemporaryDatabase> {
  const script: PostgresScript = await import(
    pathToFileURL(join(rootDir, 'scripts/postgres.mjs')).href
  );
  const { connectionString, stop } = await script.startPostgres();
  const name = 'backstage_plugin_coverage';
  const admin = knexFactory({ client: 'pg', connection: connectionString });
  await admin.raw(`create database ${name}`);
  await admin.destroy();
  const db = knexFactory({
    client: 'pg',
    connection: connectionString.replace(/postgres$/, name),
  });
  await db.migrate.latest({ directory: migrations });
  const { hostname, port, username, password } = new URL(connectionString);
  return {
    db,
    config: {
      client: 'pg',
      connection: { host: hostname, port, user: username, password },
    },
    bytesOf: async pluginId => {
      const plugin = knexFactory({
        client: 'pg',
        connection: connectionString.replace(
          /postgres$/,
          `backstage_plugin_${pluginId}`,
        ),
      });
      const { rows } = await plugin.raw(
        'select sum(pg_total_relation_size(relid)) as bytes from pg_stat_user_tables',
      );
      await plugin.destroy();
      return Number(rows[0].bytes);
    },
    stop: async () => {
      await db.destroy();
      await stop();
    },
  };
}

export async function startSqlite(): Promise<TemporaryDatabase> {
  const dir = await mkdtemp(join(tmpdir(), 'coverage-bench-'));
  const db = knexFactory({
    client: 'better-sqlite3',
    connection: join(dir, 'coverage.sqlite'),
    useNullAsDefault: true,
  });
  await db.migrate.latest({ directory: migrations });
  return {
    db,
    config: { client: 'better-sqlite3', connection: { directory: dir } },
    bytesOf: async pluginId => {
      const sizes = await Promise.all(
        ['', '-wal'].map(async suffix => {
          const file = join(dir, `${pluginId}.sqlite${suffix}`);
          return existsSync(file) ? (await stat(file)).size : 0;
        }),
      );
      return sizes[0] + sizes[1];
    },
    stop: async () => {
      await db.destroy();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
