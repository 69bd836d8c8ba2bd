import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { freePort } from './port.mjs';
import { Portal, uploadToken } from './portal.mjs';

/** The portal with the demo, on a free port and with data that `stop` deletes. */
export async function startDemoPortal() {
  await buildApp();
  const dataDir = await mkdtemp(join(tmpdir(), 'coverage-portal-'));
  const portal = Portal.launch({
    name: 'demo-portal',
    port: await freePort(),
    dataDir,
    token: uploadToken(join(dataDir, 'token')),
  });
  const stop = async () => {
    await portal.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await portal.ready();
    await portal.loadDemo(() => {});
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl: portal.baseUrl, stop };
}
