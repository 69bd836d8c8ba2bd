import { expect, test } from './portalTest';

const tabPath = '/catalog/default/component/batch-server/coverage';

test('the Coverage tab shows the real numbers of batch-server', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'batch-server' }).first().click();
  await page.getByRole('tab', { name: 'Coverage' }).click();
  await expect(page).toHaveURL(new RegExp(`${tabPath}$`));

  const main = page.getByRole('main');
  await expect(main.getByText('211 of 1,384 lines').first()).toBeVisible();
  await expect(main.getByText(/15\.2\d? ?%/).first()).toBeVisible();
});
