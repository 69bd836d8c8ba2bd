import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { demoUploads, entityRef } from './batch-server/demoUploads.mjs';
import { coverage } from './coverageCommand.mjs';

const KNOWN_WITHIN_MS = 60_000;
const AT_ONCE = 2;

/**
 * Loads the demo into a running portal as a CI job would: with `coverage
 * upload`. Does nothing where it is loaded already.
 */
export async function loadDemo({ baseUrl, token, log = () => {} }) {
  const portal = new Portal(baseUrl, token);
  await portal.overviewOnceKnown();

  const tempDir = await mkdtemp(join(tmpdir(), 'coverage-demo-'));
  try {
    const uploads = await demoUploads(tempDir);
    if (await isLoaded(portal, uploads)) {
      log('demo already loaded');
      return;
    }
    let started = 0;
    const uploadNext = async () => {
      while (started < uploads.length) {
        const turn = ++started;
        log(`demo ${turn} of ${uploads.length}`);
        await send(uploads[turn - 1], { baseUrl, token });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, uploadNext));
  } finally {
    await rm(tempDir, { recursive: true, force: true });
  }
}

function send(
  { report, inventory, config, commit, committedAt },
  { baseUrl, token },
) {
  return coverage(
    [
      ...['upload', report, '--url', baseUrl, '--entity', entityRef],
      ...['--commit', commit, '--committed-at', committedAt],
      ...['--branch', 'main', '--flag', 'unit', '--json'],
      ...(inventory ? ['--inventory', inventory, '--config', config] : []),
    ],
    { cwd: import.meta.dirname, token },
  );
}

/** Later uploads of others are left alone: what counts is that ours are there. */
async function isLoaded(portal, uploads) {
  const { items } = await portal.history();
  const known = new Set(items.map(item => item.commit));
  return uploads.every(upload => known.has(upload.commit));
}

/** What the demo asks of the portal. */
class Portal {
  #entity;
  #headers;

  constructor(baseUrl, token) {
    const [, kind, namespace, name] = /(.+):(.+)\/(.+)/.exec(entityRef);
    this.#entity = `${baseUrl}/api/coverage/entities/${kind}/${namespace}/${name}`;
    this.#headers = { authorization: `Bearer ${token}` };
  }

  /** The catalog reads its files in the background after the portal's start. */
  async overviewOnceKnown() {
    const deadline = Date.now() + KNOWN_WITHIN_MS;
    for (;;) {
      const response = await this.#get('').catch(() => undefined);
      if (response?.ok) return response.json();
      const passing = !response || [404, 502, 503].includes(response.status);
      if (!passing || Date.now() > deadline) {
        throw new Error(
          response
            ? await reasonOf(response)
            : `${this.#entity} cannot be reached.`,
        );
      }
      await sleep(500);
    }
  }

  async history() {
    const response = await this.#get('/history?branch=main&limit=1000');
    if (!response.ok) throw new Error(await reasonOf(response));
    return response.json();
  }

  #get(path) {
    return fetch(`${this.#entity}${path}`, {
      headers: this.#headers,
      signal: AbortSignal.timeout(30_000),
    });
  }
}

async function reasonOf(response) {
  const body = await response.json().catch(() => undefined);
  const reason = body?.error?.message ?? response.statusText;
  return `The portal answered ${response.status}: ${reason}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { url: { type: 'string' } } });
  try {
    await loadDemo({
      baseUrl:
        values.url ?? process.env.COVERAGE_URL ?? 'http://localhost:7007',
      token: process.env.COVERAGE_TOKEN,
      log: console.log,
    });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
