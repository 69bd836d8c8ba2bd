import { existsSync } from 'node:fs';

const debianChromium = '/usr/bin/chromium';

/** The system's Chromium, or the one in an npm package: none is downloaded. */
export async function findBrowser() {
  if (existsSync(debianChromium)) return debianChromium;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
