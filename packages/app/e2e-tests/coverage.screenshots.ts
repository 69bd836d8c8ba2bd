import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './portalTest';
import { otherScreens, tabScreens } from './screens';

const variantsDir =
  process.env.SCREENSHOTS_DIR ?? join(tmpdir(), 'coverage-screenshots');

const variants = [
  { dir: 'docs/images', suffix: '', width: 1440, colorScheme: 'light' },
  { dir: variantsDir, suffix: '-dark', width: 1440, colorScheme: 'dark' },
  { dir: variantsDir, suffix: '-narrow', width: 600, colorScheme: 'light' },
] as const;

/** What the documents show, by the name of the screen. */
const pictures: Record<string, string> = {
  overview: 'coverage-tab',
  gaps: 'coverage-gaps',
  'files-treemap': 'coverage-files',
  plan: 'coverage-plan',
  history: 'coverage-history',
  report: 'coverage-report',
  'roll-up': 'coverage-roll-up',
  scorecard: 'scorecard',
  'scorecard-gaps': 'scorecard-gaps',
  'scorecard-annotate': 'scorecard-annotate',
};
const screens = [...tabScreens, ...otherScreens].filter(
  ({ name }) => name in pictures,
);

/** Pages may be longer; their beginning says enough, and files stay small. */
const MOST_HEIGHT = 1300;

for (const { dir, suffix, width, colorScheme } of variants) {
  test.describe(`${width} px, ${colorScheme}`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    for (const { name, path, shows } of screens) {
      test(name, async ({ page }) => {
        await page.goto(path);
        await expect(shows(page)).toBeVisible();
        await page.waitForLoadState('networkidle');

        // Not `fullPage`: the sidebar would end where the window did.
        const height = await page.evaluate(
          () => document.documentElement.scrollHeight,
        );
        await page.setViewportSize({
          width,
          height: Math.min(height, MOST_HEIGHT),
        });
        const file = join(dir, `${pictures[name]}${suffix}.png`);
        await page.screenshot({ path: file, animations: 'disabled' });
        process.stdout.write(`${file}\n`);
      });
    }
  });
}
