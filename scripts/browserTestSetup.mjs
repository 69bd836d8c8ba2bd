import { findBrowser } from './browser.mjs';
import { startDemoPortal } from './demoPortal.mjs';

/**
 * Gives the browser tests a portal and a browser. With PORTAL_URL they use a
 * portal that runs already, which is quicker while writing them.
 */
export default async function browserTestSetup() {
  process.env.PORTAL_BROWSER ??= await findBrowser();
  if (process.env.PORTAL_URL) return undefined;
  const portal = await startDemoPortal();
  process.env.PORTAL_URL = portal.baseUrl;
  return portal.stop;
}
