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
  },
  { name: 'scorecard', path: '/coverage' },
];

for (const { dir, suffix, width, colorScheme } of variants) {
  test.describe(`${width} px, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    for (const { name, path } of screens) {
      test(name, async ({ page }) => {
        await page.goto(path);
        await expect(page.getByText('211 of 1,384 lines')).toBeVisible();
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
