import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './portalTest';

const variantsDir =
  process.env.SCREENSHOTS_DIR ?? join(tmpdir(), 'coverage-screenshots');

const variants = [
  { dir: 'docs/images', suffix: '', width: 1440, colorScheme: 'light' },
  { dir: variantsDir, suffix: '-dark', width: 1440, colorScheme: 'dark' },
  { dir: variantsDir, suffix: '-narrow', width: 600, colorScheme: 'light' },
] as const;

const screens = [
  {
    name: 'coverage-tab',
    path: '/catalog/default/component/batch-server/coverage',
    shows: '211 of 1,384 lines',
  },
  ...['gaps', 'files', 'plan', 'history', 'report'].map(view => ({
    name: `coverage-${view}`,
    path: `/catalog/default/component/batch-server/coverage?view=${view}`,
    shows: '67d7fff',
  })),
  { name: 'scorecard', path: '/coverage', shows: '211 of 1,384 lines' },
];

for (const { dir, suffix, width, colorScheme } of variants) {
  test.describe(`${width} px, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    for (const { name, path, shows } of screens) {
      test(name, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByText(shows).first()).toBeVisible();
        await page.waitForLoadState('networkidle');

        // Not `fullPage`: the sidebar would end where the window did.
        const height = await page.evaluate(
          () => document.documentElement.scrollHeight,
        );
        await page.setViewportSize({ width, height });
        const file = join(dir, `${name}${suffix}.png`);
        await page.screenshot({ path: file, animations: 'disabled' });
        process.stdout.write(`${file}\n`);
      });
    }
  });
}
