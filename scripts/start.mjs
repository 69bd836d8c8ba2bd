import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from './build.mjs';
import { installPackages } from './install.mjs';
import { assertPortFree, DEFAULT_PORT, parsePort } from './port.mjs';
import { Portal, uploadToken } from './portal.mjs';
import { Problem } from './Problem.mjs';
import { step } from './progress.mjs';
import { portalDir } from './workspace.mjs';

export function parseStartArgs(args, env = process.env) {
  try {
    const { values } = parseArgs({
      args,
      options: { port: { type: 'string' } },
    });
    return { port: parsePort(values.port ?? env.PORT ?? DEFAULT_PORT) };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      "What npm start takes is a port: 'npm start -- --port 7008'.",
    );
  }
}

/** Before anything slow: what would make the whole start useless. */
export async function checkStart(args) {
  await assertPortFree(parseStartArgs(args).port);
}

export async function start(args) {
  const { port } = parseStartArgs(args);
  await installPackages();
  await buildApp();

  const tokenFile = join(portalDir, 'token');
  const portal = Portal.launch({
    port,
    dataDir: resolve(process.env.PORTAL_DATA ?? join(portalDir, 'data')),
    token: uploadToken(tokenFile),
  });
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      stopping.abort();
      portal.stop();
    });
  }
  const demo = (title, demos) =>
    loadDemo(portal, title, { demos, signal: stopping.signal });

  await step('Starting the portal', () => portal.ready());
  await demo('Loading the demo', ['batch-server']);
  if (!stopping.signal.aborted) {
    const here = file => relative(process.cwd(), file);
    console.log(`
The portal is ready: ${portal.baseUrl}
  upload token  ${here(tokenFile)}
  log           ${here(portal.logFile)}
  stop          Ctrl-C (what was uploaded is kept)
`);
    // While people look at the first component.
    await demo('Loading the organisation around it', [
      'own-packages',
      'simulated',
    ]);
  }
  await portal.ended;
  console.log('The portal has stopped.');
}

async function loadDemo(portal, title, options) {
  const { signal } = options;
  if (signal.aborted) return;
  let last;
  try {
    await step(title, () =>
      portal.loadDemo(line => {
        last = line;
      }, options),
    );
  } catch (error) {
    if (signal.aborted) return;
    // An empty portal is still a portal.
    const why = [last, error.message].filter(Boolean).join('\n  ');
    console.error(`The demo is missing or incomplete:\n  ${why}`);
  }
}
