import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// Nothing of this is ever built.
// eslint-disable-next-line no-restricted-syntax
const dir = join(__dirname, '../../../scripts');

/** A portal that runs, and what ends it. */
export interface TemporaryPortal {
  baseUrl: string;
  stop(): Promise<void>;
}

interface TemporaryPortalScript {
  startTemporaryPortal(options: {
    name: string;
    configFiles: string[];
    load(portal: { baseUrl: string; token: string }): Promise<void>;
  }): Promise<TemporaryPortal>;
}

// The scripts run without being compiled, and have no types.

export async function startTemporaryPortal(
  ...options: Parameters<TemporaryPortalScript['startTemporaryPortal']>
): Promise<TemporaryPortal> {
  const script: TemporaryPortalScript = await load('temporaryPortal.mjs');
  return script.startTemporaryPortal(...options);
}

export async function findBrowser(): Promise<string> {
  const script: { findBrowser(): Promise<string> } = await load('browser.mjs');
  return script.findBrowser();
}

function load(name: string) {
  return import(pathToFileURL(join(dir, name)).href);
}
