import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { askChild } from '../askChild';
import { builtPackages } from '../builtPackages';
import { ProcessState } from './ProcessState';

const READY_WITHIN_MS = 120_000;

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const here = __dirname;

/** A backend behind HTTP, asked by a service that sees everything. */
export interface RunningBackend {
  /** Any answer is fine. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** For another process that asks. */
  addressOf(path: string): { url: string; headers: Record<string, string> };
  /** @returns the headers of the answer, which is read to its end */
  request(path: string, init?: RequestInit): Promise<Headers>;
  /** Collects garbage, and watches anew. */
  reset(): Promise<ProcessState>;
  read(): Promise<ProcessState>;
  /** @param signal - default: SIGTERM */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

export interface BackendOptions {
  /** Default: runs the coverage plugin as it is published. */
  script?: string;
  /** Beside the plugin, for the script that is the default. */
  withCatalog?: boolean;
  env?: Record<string, string>;
  /** `backend.database` of the configuration. */
  database: object;
  /** The rest of it. */
  config?: object;
}

/** Runs a backend as a process of its own, so that nothing else is in its way. */
export async function startBackend(
  options: BackendOptions,
): Promise<RunningBackend> {
  const port = await freePort();
  const token = randomBytes(16).toString('hex');
  const dir = await mkdtemp(join(tmpdir(), 'coverage-bench-'));
  const configFile = join(dir, 'app-config.yaml');
  await writeFile(configFile, JSON.stringify(configOf(port, token, options)));
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      ...['--require', join(here, 'monitor.cjs')],
      options.script ?? join(here, 'coverageBackend.cjs'),
      ...['--config', configFile],
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        BUILT_PACKAGES: await builtPackages(),
        ...(options.withCatalog && { WITH_CATALOG: 'yes' }),
        ...options.env,
      },
    },
  );
  const log: string[] = [];
  child.stdout!.on('data', chunk => log.push(String(chunk)));
  child.stderr!.on('data', chunk => log.push(String(chunk)));
  const ended = once(child, 'exit');
  const baseUrl = `http://localhost:${port}`;
  const ask = (message: 'reset' | 'read') =>
    askChild<ProcessState>(child, message, 'idleBytes');
  const addressOf = (path: string) => ({
    url: `${baseUrl}/api${path}`,
    headers: { authorization: `Bearer ${token}` },
  });
  const send = (path: string, init?: RequestInit) => {
    const { url, headers } = addressOf(path);
    return fetch(url, { ...init, headers: { ...init?.headers, ...headers } });
  };
  const stop = async (signal?: NodeJS.Signals) => {
    child.kill(signal);
    await ended;
    await rm(dir, { recursive: true, force: true });
  };
  try {
    await untilReady(baseUrl, () => child.exitCode !== null);
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}\n${log.slice(-20).join('')}`);
  }
  return {
    addressOf,
    request: async (path, init) => {
      const attempt = () => send(path, init);
      // A connection that was idle while something else was measured is closed.
      const response = await attempt().catch(attempt);
      const text = await response.text();
      if (!response.ok) {
        throw new Error(`${path}: ${response.status} ${text.slice(0, 500)}`);
      }
      return response.headers;
    },
    fetch: send,
    reset: () => ask('reset'),
    read: () => ask('read'),
    stop,
  };
}

function configOf(port: number, token: string, options: BackendOptions) {
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
      database: options.database,
      auth: {
        externalAccess: [
          { type: 'static', options: { token, subject: 'bench' } },
        ],
      },
    },
    coverage: { catalogSync: never, analysisRefresh: never },
    ...options.config,
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
