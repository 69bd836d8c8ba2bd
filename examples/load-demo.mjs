import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { batchServerUploads } from './batch-server/batchServerUploads.mjs';
import { CoverageCommand } from './coverageCommand.mjs';
import { DemoPortal } from './DemoPortal.mjs';
import { loadGovernance } from './loadGovernance.mjs';
import { ownUploads } from './own-packages/ownUploads.mjs';
import { simulatedGovernance } from './simulated/governance.mjs';
import { simulatedUploads } from './simulated/simulatedUploads.mjs';

const ENTITIES_AT_ONCE = 3;

/** What the demo is made of, in the order in which it is loaded. */
export const DEMOS = {
  'batch-server': batchServerUploads,
  'own-packages': ownUploads,
  simulated: simulatedUploads,
};

/**
 * Loads the demo into a running portal as CI jobs would: with `coverage upload`.
 * Leaves out what is there already; later uploads of others are left alone.
 * `demos` names parts of it, `signal` ends it early.
 */
export async function loadDemo({
  baseUrl,
  token,
  log = () => {},
  demos = Object.keys(DEMOS),
  signal,
}) {
  const portal = new DemoPortal({ baseUrl, token });
  const command = new CoverageCommand({ cwd: import.meta.dirname, token });
  const tempDir = await mkdtemp(join(tmpdir(), 'coverage-demo-'));
  try {
    const uploads = [];
    for (const demo of demos) {
      if (!Object.hasOwn(DEMOS, demo)) {
        const known = Object.keys(DEMOS).join(', ');
        throw new Error(`There is no demo '${demo}'; choose of ${known}.`);
      }
      uploads.push(...(await DEMOS[demo](tempDir)));
    }
    let sent = 0;
    await forEachAtOnce(byEntity(uploads), async ([entityRef, ofEntity]) => {
      const known = await portal.commitsOnceKnown(entityRef, signal);
      for (const upload of ofEntity) {
        signal?.throwIfAborted();
        if (!known.has(upload.commit)) {
          await command.run(uploadArgs(upload, baseUrl));
          log(`demo ${++sent} of ${uploads.length}`);
        }
      }
    });
    if (demos.includes('simulated')) {
      signal?.throwIfAborted();
      await loadGovernance(portal, simulatedGovernance());
    }
    if (sent === 0) {
      log('demo already loaded');
    }
  } finally {
    command.stop();
    await rm(tempDir, { recursive: true, force: true });
  }
}

function uploadArgs(upload, baseUrl) {
  const { entityRef, report, inventory, config, flag } = upload;
  return [
    ...['upload', report, '--url', baseUrl, '--entity', entityRef],
    ...['--commit', upload.commit, '--committed-at', upload.committedAt],
    ...['--branch', 'main', '--flag', flag, '--fail-on-error', '--json'],
    ...(inventory ? ['--inventory', inventory] : []),
    ...(config ? ['--config', config] : []),
  ];
}

/** In order of the commits, so that each is compared with the one before. */
function byEntity(uploads) {
  return Object.entries(Object.groupBy(uploads, ({ entityRef }) => entityRef));
}

async function forEachAtOnce(items, work) {
  let started = 0;
  const next = async () => {
    while (started < items.length) {
      await work(items[started++]);
    }
  };
  await Promise.all(Array.from({ length: ENTITIES_AT_ONCE }, next));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      only: { type: 'string', multiple: true },
    },
  });
  try {
    await loadDemo({
      baseUrl:
        values.url ?? process.env.COVERAGE_URL ?? 'http://localhost:7007',
      token: process.env.COVERAGE_TOKEN,
      log: console.log,
      demos: values.only,
    });
  } catch (error) {
    console.error(error.message);
    process.exitCode = 2;
  }
}
