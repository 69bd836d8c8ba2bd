import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  outputDir: '.portal/browser-tests',
  globalSetup: './scripts/browserTestSetup.mjs',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  workers: 1,
  reporter: 'list',
  projects: [
    { name: 'tests', testMatch: '*.test.ts' },
    { name: 'screenshots', testMatch: '*.screenshots.ts' },
  ],
  use: {
    // Set by the global setup: each worker reads this file after it.
    baseURL: process.env.PORTAL_URL,
    launchOptions: {
      executablePath: process.env.PORTAL_BROWSER,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
  },
});
