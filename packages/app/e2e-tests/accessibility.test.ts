import { readFileSync } from 'node:fs';
import { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect, test } from './portalTest';
import {
  cardScreens,
  dialogScreens,
  otherScreens,
  Screen,
  tabScreens,
} from './screens';

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

function check(screens: Screen[], scope: string) {
  for (const { name, path, open, shows } of screens) {
    test(`${name}: no violation, light and dark`, async ({
      page,
    }, testInfo) => {
      await page.goto(path);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(page.locator('body')).toHaveAttribute(
          'data-theme-mode',
          colorScheme,
        );
        // The app starts anew with another theme, and what was opened is closed.
        await open?.(page);
        await expect(shows(page)).toBeVisible();
        await expect(page.getByRole('status', { name: 'Loading' })).toHaveCount(
          0,
        );
        await page.screenshot({
          path: testInfo.outputPath(`${name}-${colorScheme}.png`),
          animations: 'disabled',
        });
        await page.evaluate(axe);
        expect.soft(await violations(page, scope), colorScheme).toEqual([]);
      }
    });
  }
}

check(tabScreens, 'main');
check(otherScreens, 'main');
check(dialogScreens, '[role=dialog]');
check(cardScreens, 'article:has(a[href$="/coverage"])');
