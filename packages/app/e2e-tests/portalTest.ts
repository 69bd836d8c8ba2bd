import { CoverageClient } from '@backstage-coverage/plugin-coverage-common';
import { test as base, expect } from '@playwright/test';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coverageApi } from './portalApi';

interface TestFixtures {
  /** Off where the sign-in page itself is what is tested. */
  isSignedIn: boolean;
  /** Addresses whose requests may fail, since that is what is tested. */
  mayFail: RegExp | null;
  signIn: void;
  failOnBrowserErrors: void;
  keepCoverage: void;
}

interface WorkerFixtures {
  /** The portal's HTTP API as the guest has it, for the screen to agree with. */
  api: CoverageClient;
}

/** A test in the portal, with a guest signed in. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  api: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => use(await coverageApi()),
    { scope: 'worker' },
  ],
  isSignedIn: [true, { option: true }],
  mayFail: [null, { option: true }],
  signIn: [
    async ({ page, isSignedIn }, use) => {
      if (isSignedIn) {
        // What the sign-in page remembers, so that no test has to load it.
        await page.addInitScript(() =>
          localStorage.setItem('@backstage/core:SignInPage:provider', 'guest'),
        );
      }
      await use();
    },
    { auto: true },
  ],
  failOnBrowserErrors: [
    async ({ page, mayFail }, use) => {
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(String(error)));
      page.on('console', message => {
        const { url } = message.location();
        const isExpected =
          message.text().startsWith('Failed to load resource') &&
          mayFail?.test(url);
        if (message.type() === 'error' && !isExpected) {
          errors.push(`${message.text()} (${url})`);
        }
      });
      await use();
      expect(errors, 'errors in the browser').toEqual([]);
    },
    { auto: true },
  ],
  keepCoverage: [
    async ({ page }, use, { testId }) => {
      const dir = process.env.BROWSER_COVERAGE_DIR;
      if (dir) {
        await page.coverage.startJSCoverage({ resetOnNavigation: false });
      }
      await use();
      if (dir) {
        const scripts = await page.coverage.stopJSCoverage();
        await writeFile(join(dir, `${testId}.json`), JSON.stringify(scripts));
      }
    },
    { auto: true },
  ],
});

export { expect };
