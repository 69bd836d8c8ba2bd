import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const READY_WITHIN_MS = 120_000;

/** The coverage plugin behind HTTP, asked by a service that sees everything. */
export interface RunningBackend {
  /** @returns the answer's text, read to its end */
  get(path: string): Promise<string>;
  stop(): Promise<void>;
}

/** @param database - `backend.database` of the configuration */
export async function startBackend(database: object): Promise<RunningBackend> {
  const port = await freePort();
  const token = randomBytes(16).toString('hex');
  const dir = await mkdtemp(join(tmpdir(), 'coverage-bench-'));
  const configFile = join(dir, 'app-config.yaml');
  await writeFile(configFile, JSON.stringify(configOf(port, token, database)));
  const child = spawn(
    process.execPath,
    [
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      // eslint-disable-next-line no-restricted-syntax
      join(__dirname, 'backend.ts'),
      '--config',
      configFile,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const log: string[] = [];
  child.stdout.on('data', chunk => log.push(String(chunk)));
  child.stderr.on('data', chunk => log.push(String(chunk)));
  const ended = once(child, 'exit');
  const baseUrl = `http://localhost:${port}`;
  const get = async (path: string) => {
    const ask = () =>
      fetch(`${baseUrl}/api/coverage${path}`, {
        headers: { authorization: `Bearer ${token}` },
      });
    // A connection that was idle while something else was measured is closed.
    const response = await ask().catch(ask);
    const text = await response.text();
    if (!response.ok) {
      throw new Error(`GET ${path}: ${response.status} ${text}`);
    }
    return text;
  };
  const stop = async () => {
    child.kill();
    await ended;
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await untilReady(baseUrl, () => child.exitCode !== null);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${log.slice(-20).join('')}`);
  }
  return { get, stop };
}

function configOf(port: number, token: string, database: object) {
  // Only what is asked for shall run.
  const never = {
    frequency: { days: 1 },
    timeout: { hours: 1 },
    initialDelay: { days: 1 },
  };
  const baseUrl = `http://localhost:${port}`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { port, host: 'localhost' },
      database,
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'bench' } },
        ],
      },
    },
    coverage: { catalogSync: never, analysisRefresh: never },
  };
}

async function untilReady(
  baseUrl: string,
  hasEnded: () => boolean,
): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (Date.now() < deadline && !hasEnded()) {
    try {
      const url = `${baseUrl}/.backstage/health/v1/readiness`;
      if ((await fetch(url)).ok) {
        return;
      }
    } catch {
      // It does not listen yet.
    }
    await sleep(250);
  }
  throw new Error('The backend did not start');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
