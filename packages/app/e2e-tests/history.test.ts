import { batchServer, coverageTab } from './batchServer';
import { number, ofTotal, percent } from './figures';
import { expect, test } from './portalTest';

const historyView = `${coverageTab}?view=history`;

test('the commits are those of the API, newest first', async ({
  page,
  api,
}) => {
  const { items } = await api.getHistory(batchServer);
  await page.goto(`${historyView}&range=all`);
  const table = page.getByRole('table', { name: 'Commits with coverage' });
  await expect(table.getByRole('rowheader')).toHaveCount(items.length);
  const newestFirst = [...items].reverse();
  for (const [index, { commit, totals }] of newestFirst.entries()) {
    const row = table.getByRole('row').nth(index + 1);
    await expect(row).toContainText(commit.slice(0, 7));
    await expect(row).toContainText(percent(totals.lines));
    await expect(row).toContainText(ofTotal(totals.lines));
  }
  await expect(
    page.getByText(`${number(items.length)} commits with coverage from`),
  ).toBeVisible();
});

test('two chosen commits are compared', async ({ page, api }) => {
  const { items } = await api.getHistory(batchServer);
  const [base, head] = items.slice(-2).map(({ commit }) => commit);
  const comparison = await api.compare(batchServer, base, head);
  const short = (commit: string) => commit.slice(0, 7);
  await page.goto(`${historyView}&range=all`);

  for (const commit of [head, base]) {
    // The box is drawn over the field, which itself cannot be clicked.
    await page
      .getByRole('checkbox', { name: `Compare ${short(commit)}` })
      .press('Space');
  }
  await page.getByRole('link', { name: 'Compare the two' }).click();

  await expect(
    page.getByRole('heading', {
      name: `What changed from ${short(base)} to ${short(head)}`,
    }),
  ).toBeFocused();
  const totals = page.getByRole('table', { name: 'Totals' });
  for (const side of [comparison.base, comparison.head]) {
    await expect(totals.getByRole('row', { name: 'Lines' })).toContainText(
      `${percent(side.totals.lines)}, ${ofTotal(side.totals.lines)}`,
    );
  }
  const analysis = await api.getAnalysis(batchServer);
  const ofAnalysis = new Map(
    analysis.areas.map(area => [area.definition.name, area.totals]),
  );
  const areas = page.getByRole('table', { name: 'Areas that changed' });
  await expect(areas.getByRole('rowheader')).toHaveCount(
    comparison.areas.length,
  );
  expect(comparison.areas.length).toBeGreaterThan(1);
  for (const area of comparison.areas) {
    const name = String(area.name);
    // The head of the two is what the analysis is of.
    expect(area.head).toEqual(ofAnalysis.get(name));
    const row = areas
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
    await expect(row).toContainText(percent(area.head.lines));
  }
  const changed = Object.values(comparison.fileCounts).reduce(
    (sum, count) => sum + count,
    0,
  );
  await expect(
    page.getByText(`Showing ${changed} of ${changed} changed files`),
  ).toBeVisible();

  await page.getByRole('link', { name: 'History', exact: true }).click();
  await expect(
    page.getByRole('table', { name: 'Commits with coverage' }),
  ).toBeVisible();
});
