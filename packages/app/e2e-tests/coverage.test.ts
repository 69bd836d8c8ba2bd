import { Page } from '@playwright/test';
import { expect, test } from './portalTest';

const tabPath = '/catalog/default/component/batch-server/coverage';

/** The analysis as the backend tells it, for the screen to agree with. */
async function analysisOf(page: Page) {
  const answer = page.waitForResponse(response =>
    response.url().endsWith('/batch-server/analysis'),
  );
  await page.goto(tabPath);
  return (await answer).json();
}

test('the Coverage tab shows the real numbers of batch-server', async ({
  page,
}) => {
  const main = page.getByRole('main');
  await page.getByRole('link', { name: 'Batch server' }).click();
  await main.getByRole('link', { name: 'Coverage', exact: true }).click();
  await expect(page).toHaveURL(tabPath);
  await expect(main.getByText('15.2 %', { exact: true }).first()).toBeVisible();
  await expect(main.getByText('211 of 1,384 lines')).toBeVisible();

  await main.getByRole('tab', { name: 'Files' }).click();
  await expect(main.getByRole('rowheader')).toHaveCount(15);

  await main.getByRole('tab', { name: 'History' }).click();
  await expect(main.getByText(/13 commits/).first()).toBeVisible();
});

test('gaps on screen are those of the API, and the keyboard walks through them', async ({
  page,
}) => {
  const { gaps, gapCounts } = await analysisOf(page);
  const main = page.getByRole('main');
  const { open, 'quick-win': quick } = gapCounts.byState;
  await main.getByRole('tab', { name: /Gaps/ }).click();
  const rows = main.getByRole('rowheader');
  await expect(rows).toHaveCount(open + quick);
  await expect(rows.first()).toContainText(gaps[0].path.split('/').at(-1));

  await page.keyboard.press('/');
  await page.keyboard.type('worker');
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/gapSearch=worker/);
});

test('the plan says what cannot be reached, and answers what if', async ({
  page,
}) => {
  const { plan } = await analysisOf(page);
  const main = page.getByRole('main');
  await main.getByRole('tab', { name: 'Plan' }).click();
  for (const { name } of plan.phases) {
    await expect(main.getByText(name).first()).toBeVisible();
  }
  await expect(main.getByText(/its files hold at most/).first()).toBeVisible();
});

test('the live report is readable in the portal', async ({ page }) => {
  await page.goto(`${tabPath}?view=report`);
  const main = page.getByRole('main');
  await expect(
    main.getByRole('heading', { name: 'Executive summary' }),
  ).toBeVisible();
  await expect(main.getByText(/897 lines are missing/).first()).toBeVisible();
});

test('a file of the report opens line by line', async ({ page }) => {
  await page.goto(`${tabPath}?view=files`);
  await page
    .getByRole('link', { name: /label_studio\.py/ })
    .first()
    .click();

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
