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
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopping = true;
      portal.stop();
    });
  }

  await step('Starting the portal', () => portal.ready());
  if (!stopping) await loadDemo(portal);
  if (!stopping) {
    const here = file => relative(process.cwd(), file);
    console.log(`
The portal is ready: ${portal.baseUrl}
  upload token  ${here(tokenFile)}
  log           ${here(portal.logFile)}
  stop          Ctrl-C (what was uploaded is kept)
`);
  }
  await portal.ended;
  console.log('The portal has stopped.');
}

async function loadDemo(portal) {
  const notes = [];
  try {
    await step('Loading the demo', () =>
      portal.loadDemo(line => notes.push(line)),
    );
  } catch (error) {
    // An empty portal is still a portal.
    const why = [...notes, error.message].join('\n  ');
    console.error(`The demo is missing or incomplete:\n  ${why}`);
  }
}
