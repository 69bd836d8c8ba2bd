import { expect, test } from './portalTest';

const tabPath = '/catalog/default/component/batch-server/coverage';

test('the Coverage tab shows the real numbers of batch-server', async ({
  page,
}) => {
  const main = page.getByRole('main');
  await page.getByRole('link', { name: 'Batch server' }).click();
  await main.getByRole('link', { name: 'Coverage', exact: true }).click();
  await expect(page).toHaveURL(tabPath);

  await expect(main.getByText('15.2 %', { exact: true })).toBeVisible();
  await expect(main.getByText('211 of 1,384 lines')).toBeVisible();
  await expect(main.getByText('15 with code to cover')).toBeVisible();

  await main.getByRole('tab', { name: 'Files' }).click();
  const files = main.getByRole('rowheader');
  await expect(files).toHaveCount(15);
  await expect(files.first()).toContainText('batch_app/worker.py');

  await main.getByRole('tab', { name: 'History' }).click();
  await expect(main.getByText(/13 uploads .* 15\.2 % now/)).toBeVisible();
});

test('a file of the report opens line by line', async ({ page }) => {
  await page.goto(tabPath);
  await page.getByRole('link', { name: /label_studio\.py/ }).click();

  const main = page.getByRole('main');
  await expect(main.getByText(/10 of 48 lines/)).toBeVisible();
  await main.getByRole('link', { name: 'All files' }).click();
  await expect(main.getByRole('rowheader')).toHaveCount(15);
});

test('the scorecard shows the organisation and leads to the tab', async ({
  page,
}) => {
  await page
    .getByRole('navigation', { name: 'sidebar nav' })
    .getByRole('link', { name: 'Coverage', exact: true })
    .click();
  await expect(page).toHaveURL('/coverage');

  const totals = page.getByRole('region', { name: 'Organisation totals' });
  await expect(totals).toContainText('15.2 %');
  await expect(totals).toContainText('211 of 1,384 lines');
  await expect(totals).toContainText(/1 of \d/);

  const row = page.getByRole('row', { name: 'Batch server' });
  await expect(row).toContainText('1,173');
  await expect(row).toContainText('Batch team');
  await expect(row).toContainText('Batch inference');
  await row.getByRole('link', { name: /Coverage of Batch server/ }).click();
  await expect(page).toHaveURL(tabPath);
  await expect(page.getByText('211 of 1,384 lines')).toBeVisible();
});

test('an entity without reports says how to send the first one', async ({
  page,
}) => {
  await page.goto('/catalog/default/component/portal-app/coverage');
  await expect(page.getByText('No report yet')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(
    '--entity component:default/portal-app',
  );
});
