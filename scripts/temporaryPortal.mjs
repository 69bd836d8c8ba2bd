import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './build.mjs';
import { freePort } from './port.mjs';
import { Portal, uploadToken } from './portal.mjs';

/**
 * A portal with the built frontend, on a free port and with data that `stop`
 * deletes. `configFiles` come on top of the portal's own.
 */
export async function startTemporaryPortal({ name, configFiles, load }) {
  await buildApp();
  const dataDir = await mkdtemp(join(tmpdir(), 'coverage-portal-'));
  const portal = Portal.launch({
    name,
    port: await freePort(),
    dataDir,
    token: uploadToken(join(dataDir, 'token')),
    configFiles,
  });
  const stop = async () => {
    await portal.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await portal.ready();
    await load(portal);
  } catch (error) {
    await stop();
    throw error;
  }
  return { baseUrl: portal.baseUrl, token: portal.token, stop };
}
