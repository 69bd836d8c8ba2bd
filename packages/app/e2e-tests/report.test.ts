import { batchServer, coverageTab } from './batchServer';
import { expect, test } from './portalTest';

test('the report on screen is that of the API', async ({ page, api }) => {
  const markdown = await api.getReport(batchServer, 'markdown');
  const headings = [...markdown.matchAll(/^## (.+)$/gm)].map(found => found[1]);
  const cells = [...markdown.matchAll(/^\| \**(\d[\d,. %]*)\** /gm)];
  await page.goto(`${coverageTab}?view=report`);

  const report = page.getByRole('article', { name: 'Report' });
  await expect(report.getByRole('heading', { level: 3 })).toHaveText(headings);
  for (const [, figure] of cells) {
    await expect(report).toContainText(figure.trim());
  }
});

test('the report can be taken along', async ({ page, context, api }) => {
  const markdown = await api.getReport(batchServer, 'markdown');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${coverageTab}?view=report`);
  await page.getByRole('button', { name: 'Copy Markdown' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    markdown,
  );

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download .json' }).click();
  expect((await saved).suggestedFilename()).toBe('coverage-batch-server.json');
});
