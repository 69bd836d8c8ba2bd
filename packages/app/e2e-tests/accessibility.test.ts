import { readFileSync } from 'node:fs';
import { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { undoDecisions } from './governance';
import { expect, test } from './portalTest';
import {
  cardScreens,
  dialogScreens,
  otherScreens,
  reportedScreens,
  Screen,
  tabScreens,
} from './screens';
import { scorecardScreens } from './scorecardScreens';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: [
    'wcag2a',
    'wcag2aa',
    'wcag21a',
    'wcag21aa',
    'wcag22aa',
    'best-practice',
  ],
};

async function violations(page: Page, scope: string): Promise<string[]> {
  const found = await page.evaluate(
    async ([selector, how]) => {
      const { axe: runner } = window as unknown as {
        axe: { run(where: string, how: RunOptions): Promise<AxeResults> };
      };
      return (await runner.run(selector, how)).violations;
    },
    [scope, options] as const,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, html, failureSummary }) =>
        `${id}: ${target.join(' ')}\n${html.slice(0, 200)}\n${failureSummary}`,
    ),
  );
}

/** To another screen without loading the app again. */
function go(page: Page, path: string) {
  return page.evaluate(to => {
    window.history.pushState(null, '', to);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, path);
}

/**
 * Only what the plugin draws is checked, in `scope`: the portal around it is
 * Backstage's. So rules about whole pages (regions, one main landmark) are left
 * out, as axe applies them to nothing less.
 */
const groups: { name: string; screens: Screen[]; scope: string }[] = [
  { name: 'the tab', screens: tabScreens, scope: 'main' },
  { name: 'new reports', screens: reportedScreens, scope: 'main' },
  { name: 'other pages', screens: otherScreens, scope: 'main' },
  { name: 'the scorecard in use', screens: scorecardScreens, scope: 'main' },
  { name: 'dialogs', screens: dialogScreens, scope: '[role=dialog]' },
  {
    name: 'cards',
    screens: cardScreens,
    scope: 'article:has(a[href$="/coverage"])',
  },
];

test.afterAll(undoDecisions);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme, contextOptions: { reducedMotion: 'reduce' } });

    for (const { name, screens, scope } of groups) {
      test(`${name}: axe finds nothing`, async ({ page }, testInfo) => {
        test.slow();
        await page.goto('/settings');
        await expect(page.locator('body')).toHaveAttribute(
          'data-theme-mode',
          colorScheme,
        );
        await expect(page.getByText('Appearance')).toBeVisible();
        await page.evaluate(axe);
        for (const screen of screens) {
          await screen.prepare?.();
          if (screen.open) {
            // What is open over the last screen goes with its page.
            await go(page, '/settings');
            await expect(page.getByText('Appearance')).toBeVisible();
          }
          await go(page, screen.path);
          await screen.open?.(page);
          await expect(screen.shows(page)).toBeVisible();
          await expect(
            page.getByRole('status', { name: 'Loading' }),
          ).toHaveCount(0);
          await page.screenshot({
            path: testInfo.outputPath(`${screen.name}.png`),
            animations: 'disabled',
          });
          expect.soft(await violations(page, scope), screen.name).toEqual([]);
        }
      });
    }
  });
}
