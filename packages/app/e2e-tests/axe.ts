import { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';
import { readFileSync } from 'node:fs';

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

/**
 * What axe finds in an element, one text each. The portal around the plugin is
 * Backstage's; rules about whole pages (regions, one main landmark) axe applies
 * to nothing less, so they are left out.
 */
export async function violations(page: Page, scope: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe);
  }
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
