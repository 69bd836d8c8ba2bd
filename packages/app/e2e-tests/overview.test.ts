import {
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { batchServer, coverageTab } from './batchServer';
import { number, ofTotal, percent } from './figures';
import { expect, test } from './portalTest';

test('the key figures are those of the API', async ({ page, api }) => {
  const { snapshot, previous } = await api.getOverview(batchServer);
  const { targets, level, gapCounts, gaps } = await api.getAnalysis(
    batchServer,
  );
  const { lines } = snapshot!.totals;
  await page.goto(coverageTab);

  const coverage = page.getByRole('article', { name: 'Line coverage' });
  await expect(coverage).toContainText(percent(lines));
  await expect(coverage).toContainText(`${ofTotal(lines)} lines`);
  await expect(coverage).toContainText(`since ${previous!.commit.slice(0, 7)}`);

  const main = targets.find(({ target }) => target.kind === 'committed')!;
  const target = page.getByRole('article', { name: 'Target', exact: true });
  await expect(target).toContainText(`${main.target.value} %`);
  await expect(target).toContainText(`${number(main.missing!)} lines missing`);

  const levels = page.getByRole('article', { name: 'Level' });
  await expect(levels).toContainText(
    `${level.criteria.filter(({ met }) => met).length} of ${
      level.criteria.length
    } met`,
  );
  for (const { text } of level.criteria) {
    await expect(levels).toContainText(text);
  }

  const open = page.getByRole('article', { name: 'Open gaps' });
  const { byPriority, byState } = gapCounts;
  await expect(open).toContainText(number(byState.open + byState['quick-win']));
  for (const [name, count] of Object.entries(byPriority)) {
    await expect(
      open.getByRole('link', { name: new RegExp(`${count} ${name}`, 'i') }),
    ).toHaveCount(count > 0 ? 1 : 0);
  }
  const quickWins = gaps.filter(({ state }) => state === 'quick-win');
  await expect(open).toContainText(`${quickWins.length} quick wins`);
});

test('what to test next and what looks wrong are those of the analysis', async ({
  page,
  api,
}) => {
  const { gaps, findings } = await api.getAnalysis(batchServer);
  await page.goto(coverageTab);

  const next = gaps.filter(
    ({ state }) => state === 'open' || state === 'quick-win',
  );
  for (const { path, priority, lines } of next.slice(0, 3)) {
    const row = page.getByRole('listitem').filter({
      has: page.getByRole('link', { name: path }),
    });
    await expect(row).toContainText(new RegExp(priority.level, 'i'));
    await expect(row).toContainText(priority.rationale);
    await expect(row).toContainText(
      `${formatPercent(percentOf(lines))} covered`,
    );
  }
  await expect(page.getByText(findings[0].message).first()).toBeVisible();
});

test('the trend is there as a chart and as a table', async ({ page, api }) => {
  const { items } = await api.getHistory(batchServer);
  const newest = items.at(-1)!;
  await page.goto(coverageTab);
  await expect(
    page.getByRole('img', { name: 'Line coverage, target and forecast' }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect(page).toHaveURL(/trend=table/);
  const row = page
    .getByRole('row')
    .filter({ hasText: ofTotal(newest.totals.lines) });
  await expect(row.first()).toContainText(percent(newest.totals.lines));
});

test('the card on the overview page sums up and leads to the tab', async ({
  page,
  api,
}) => {
  const { snapshot } = await api.getOverview(batchServer);
  const { gapCounts, gaps } = await api.getAnalysis(batchServer);
  const { lines } = snapshot!.totals;
  await page.goto(coverageTab.replace('/coverage', ''));

  const card = page
    .getByRole('article')
    .filter({ has: page.getByRole('heading', { name: 'Coverage' }) });
  await expect(card).toContainText(percent(lines));
  await expect(card).toContainText(`${ofTotal(lines)} lines`);
  await expect(card).toContainText(`${gapCounts.byPriority.high} High`);
  await expect(card.getByRole('link', { name: gaps[0].path })).toBeVisible();

  await card.getByRole('link', { name: 'Open coverage' }).click();
  await expect(page).toHaveURL(coverageTab);
  await expect(
    page.getByRole('article', { name: 'Line coverage' }),
  ).toContainText(percent(lines));
});
