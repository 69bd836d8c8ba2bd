import { Locator } from '@playwright/test';
import { uncoveredOf } from '@backstage-coverage/plugin-coverage-common';
import { batchServer, coverageTab } from './batchServer';
import { number, ofTotal, percent } from './figures';
import { notes, notesFile, notesSource } from './notes';
import { expect, test } from './portalTest';

const filesView = `${coverageTab}?view=files`;

test('the list has the figures of each file', async ({ page, api }) => {
  const { items, totalItems } = await api.listFiles(batchServer);
  await page.goto(filesView);
  const main = page.getByRole('main');
  await expect(main.getByRole('rowheader')).toHaveCount(totalItems);
  for (const { path, totals } of items) {
    const row = main.getByRole('row').filter({
      has: page.getByRole('link', { name: path, exact: true }),
    });
    await expect(row).toContainText(number(uncoveredOf(totals.lines)));
    if (totals.lines.total > 0) {
      await expect(row).toContainText(percent(totals.lines));
      await expect(row).toContainText(ofTotal(totals.lines));
    }
  }
});

test('search and sort reach the files of the backend', async ({
  page,
  api,
}) => {
  const { items } = await api.listFiles(batchServer, {
    search: 'server',
    sort: 'path',
    order: 'asc',
  });
  await page.goto(filesView);
  await page.getByRole('searchbox', { name: 'Search files' }).fill('server');
  const rows = page.getByRole('rowheader');
  await expect(rows).toHaveCount(items.length);
  await page.getByRole('columnheader', { name: 'File', exact: true }).click();
  await expect(rows).toHaveText(items.map(({ path }) => path));
});

test('the tree sums up its folders', async ({ page, api }) => {
  const { items } = await api.listFiles(batchServer, { limit: 1000 });
  await page.goto(`${filesView}&show=tree`);
  const tree = page.getByRole('treegrid');
  const folder = 'result_handlers';
  const inside = items.filter(({ path }) => path.startsWith(`core/${folder}/`));
  const sum = inside.reduce(
    (all, { totals: { lines } }) => ({
      covered: all.covered + lines.covered,
      total: all.total + lines.total,
    }),
    { covered: 0, total: 0 },
  );
  await expect(tree.getByRole('row', { name: folder })).toContainText(
    percent(sum),
  );
});

test('the treemap names each file with its figures', async ({ page, api }) => {
  const { items } = await api.listFiles(batchServer, {
    sort: 'uncovered',
    order: 'desc',
  });
  const [{ path, totals }] = items;
  await page.goto(`${filesView}&show=treemap`);
  await expect(
    page.getByRole('link', {
      name: `${path}: ${percent(totals.lines)} of ${number(
        totals.lines.total,
      )} lines`,
    }),
  ).toBeVisible();
});

test('a file opens line by line, and says why its text is missing', async ({
  page,
  api,
}) => {
  const path = 'core/result_handlers/label_studio.py';
  const { lines, totals } = await api.getLines(batchServer, path);
  await page.goto(filesView);
  await page.getByRole('link', { name: path, exact: true }).click();

  await expect(page.getByRole('region', { name: path })).toContainText(
    `${ofTotal(totals.lines)} lines`,
  );
  await expect(page.getByText(/^Lines without text: /)).toBeVisible();
  const table = page.getByRole('table', { name: `Lines of ${path}` });
  for (const { line, state } of lines!.slice(0, 10)) {
    await expect(
      table.getByRole('row').filter({
        has: page.getByRole('rowheader', { name: String(line), exact: true }),
      }),
    ).toContainText(state);
  }

  await page.getByRole('link', { name: 'All files' }).click();
  await expect(
    page.getByRole('searchbox', { name: 'Search files' }),
  ).toBeVisible();
});

test('a file of a repository that the portal reads is shown with its text', async ({
  page,
}) => {
  test.skip(
    !process.env.PORTAL_SOURCE_URL,
    'a portal that runs already does not read the source of the tests',
  );
  await notes.upload();
  await page.goto(`${notes.tab}?view=files&file=${notesFile}`);
  const table = page.getByRole('table', { name: `Lines of ${notesFile}` });
  const row = (line: number) =>
    table.getByRole('row').filter({
      has: page.getByRole('rowheader', { name: String(line), exact: true }),
    });
  const lines = notesSource.trimEnd().split('\n');
  for (const [index, text] of lines.entries()) {
    await expect(row(index + 1)).toContainText(text.trim());
  }
  await expect(row(9)).toContainText('covered');
  await expect(row(10)).toContainText('1 of 2');
  await expect(row(11)).toContainText('missed');
  // Words of the language have colours of their own.
  const colourOf = (part: Locator) =>
    part.evaluate(element => getComputedStyle(element).color);
  const code = row(9).locator('code');
  expect(await colourOf(code.getByText('const', { exact: true }))).not.toBe(
    await colourOf(code),
  );

  await page.keyboard.press('j');
  await expect(row(11)).toBeInViewport();
});
