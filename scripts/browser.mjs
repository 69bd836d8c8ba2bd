import { existsSync } from 'node:fs';
import { Problem } from './Problem.mjs';

const debianChromium = '/usr/bin/chromium';

/** The system's Chromium, or the one in an npm package: none is downloaded. */
export async function findBrowser() {
  if (existsSync(debianChromium)) return debianChromium;
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Problem(
      'No browser for this system comes with the packages: set PORTAL_BROWSER to the program of a Chrome or Chromium.',
    );
  }
  // The package unpacks the libraries that bare machines lack only where it
  // believes to run on AWS, whose variable this is.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}
