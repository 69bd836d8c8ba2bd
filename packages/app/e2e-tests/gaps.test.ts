import { Gap, formatEffort } from '@backstage-coverage/plugin-coverage-common';
import { batchServer, coverageTab } from './batchServer';
import { number, percent } from './figures';
import { expect, test } from './portalTest';

const gapsView = `${coverageTab}?view=gaps`;
const isOpen = ({ state }: Gap) => state === 'open' || state === 'quick-win';

test('each row has the figures of its gap', async ({ page, api }) => {
  const { gaps } = await api.getAnalysis(batchServer);
  const open = gaps.filter(isOpen);
  await page.goto(gapsView);

  const main = page.getByRole('main');
  await expect(
    main.getByRole('tab', { name: `Gaps ${open.length}` }),
  ).toHaveAttribute('aria-selected', 'true');
  await expect(main.getByRole('status')).toContainText(
    `${open.length} of ${gaps.length} gaps`,
  );
  await expect(main.getByRole('rowheader')).toHaveText(
    open.map(({ path }) => path),
  );
  for (const gap of open) {
    const row = main.getByRole('row').filter({
      has: page.getByRole('button', { name: gap.path, exact: true }),
    });
    await expect(row).toContainText(new RegExp(gap.priority.level, 'i'));
    await expect(row).toContainText(number(gap.uncovered));
    await expect(row).toContainText(percent(gap.lines));
    await expect(row).toContainText(formatEffort(gap.effort));
    await expect(row).toContainText(gap.priority.rationale);
  }
});

test('search, filters and order are kept in the URL', async ({ page, api }) => {
  const { gaps } = await api.getAnalysis(batchServer);
  const open = gaps.filter(isOpen);
  const rows = page.getByRole('rowheader');
  await page.goto(gapsView);
  await expect(rows).toHaveCount(open.length);

  await page.keyboard.press('/');
  await page.keyboard.type('worker');
  await expect(rows).toHaveText(
    open.map(({ path }) => path).filter(path => path.includes('worker')),
  );
  await expect(page).toHaveURL(/gapSearch=worker/);
  await page.getByRole('searchbox', { name: 'Search gaps' }).clear();

  await page.getByRole('button', { name: 'High' }).click();
  await expect(page).toHaveURL(/priority=high/);
  const high = open.filter(({ priority }) => priority.level === 'high');
  await expect(rows).toHaveCount(high.length);

  await page.getByRole('button', { name: 'Uncovered', exact: true }).click();
  await expect(page).toHaveURL(/gapSort=uncovered/);
  await page.reload();
  await expect(rows).toHaveText(
    [...high].sort((a, b) => b.uncovered - a.uncovered).map(gap => gap.path),
  );
});

test('filters that hide everything can be cleared', async ({ page, api }) => {
  const { gaps } = await api.getAnalysis(batchServer);
  await page.goto(`${gapsView}&gapSearch=no-such-file`);
  await expect(
    page.getByText(`These filters hide all ${gaps.length} gaps.`),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(page.getByRole('rowheader')).toHaveCount(
    gaps.filter(isOpen).length,
  );
});

test('the details of a gap say why and lead to its code', async ({
  page,
  api,
}) => {
  const { gaps } = await api.getAnalysis(batchServer);
  const gap = gaps.find(isOpen)!;
  await page.goto(gapsView);
  await page.getByRole('button', { name: gap.path, exact: true }).click();

  const details = page.getByRole('dialog', { name: gap.path });
  for (const { ruleId, text } of gap.priority.reasons) {
    await expect(details.getByText(ruleId).first()).toBeVisible();
    await expect(details.getByText(text).first()).toBeVisible();
  }
  await expect(details).toContainText(number(gap.uncovered));
  await details.getByRole('link', { name: 'Open the code' }).click();
  await expect(
    page.getByRole('region', { name: gap.measuredPath! }),
  ).toBeVisible();
});

test('the gaps are exported as CSV', async ({ page, api }) => {
  const { gaps } = await api.getAnalysis(batchServer);
  await page.goto(gapsView);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^gaps-.*batch-server.*\.csv$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  const csv = Buffer.concat(chunks).toString();
  for (const { path } of gaps.filter(isOpen)) expect(csv).toContain(path);
});
