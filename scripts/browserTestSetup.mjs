import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { startDemoPortal } from './demoPortal.mjs';
import { uploadToken } from './portal.mjs';
import { startSourceHost } from './sourceHost.mjs';
import { portalDir, rootDir } from './workspace.mjs';

/**
 * Gives the browser tests a portal, a host of source code that it reads, and a
 * browser. With PORTAL_URL they use a portal that runs already, which is quicker
 * while writing them; uploads to it are sent with PORTAL_TOKEN, by default that of
 * `npm start`.
 */
export default async function browserTestSetup() {
  process.env.PORTAL_BROWSER ??= await findBrowser();
  if (process.env.PORTAL_URL) {
    process.env.PORTAL_TOKEN ??= uploadToken(join(portalDir, 'token'));
    return undefined;
  }
  const source = await startSourceHost(join(rootDir, 'packages/app/e2e-tests'));
  const dir = await mkdtemp(join(tmpdir(), 'browser-tests-'));
  const stop = async () => {
    await source.stop();
    await rm(dir, { recursive: true, force: true });
  };
  try {
    const { host, baseUrl } = source;
    const configFile = join(dir, 'app-config.yaml');
    await writeFile(
      configFile,
      JSON.stringify({ integrations: { gitea: [{ host, baseUrl }] } }),
    );
    const portal = await startDemoPortal([configFile]);
    process.env.PORTAL_URL = portal.baseUrl;
    process.env.PORTAL_TOKEN = portal.token;
    process.env.PORTAL_SOURCE_URL = baseUrl;
    return async () => {
      await portal.stop();
      await stop();
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
