import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { startDemoPortal } from './demoPortal.mjs';
import { uploadToken } from './portal.mjs';
import { portalDir } from './workspace.mjs';

/**
 * Gives the browser tests a portal and a browser. With PORTAL_URL they use a
 * portal that runs already, which is quicker while writing them; uploads to it
 * are sent with PORTAL_TOKEN, by default that of `npm start`.
 */
export default async function browserTestSetup() {
  process.env.PORTAL_BROWSER ??= await findBrowser();
  if (process.env.PORTAL_URL) {
    process.env.PORTAL_TOKEN ??= uploadToken(join(portalDir, 'token'));
    return undefined;
  }
  const portal = await startDemoPortal();
  process.env.PORTAL_URL = portal.baseUrl;
  process.env.PORTAL_TOKEN = portal.token;
  return portal.stop;
}
