import { batchServer, coverageTab } from './batchServer';
import { number, ofTotal, percent } from './figures';
import { expect, test } from './portalTest';

test.describe('from the sign-in page on', () => {
  test.use({ isSignedIn: false });

  test('a guest finds the scorecard, and in it the tab', async ({
    page,
    api,
  }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Enter' }).click();
    await page
      .getByRole('navigation', { name: 'sidebar nav' })
      .getByRole('link', { name: 'Coverage', exact: true })
      .click();
    await expect(page).toHaveURL('/coverage');

    const scorecard = await api.getScorecard();
    const totals = page.getByRole('region', { name: 'Organisation totals' });
    await expect(totals).toContainText(percent(scorecard.totals.lines));
    await expect(totals).toContainText(
      `${ofTotal(scorecard.totals.lines)} lines`,
    );
    await expect(totals).toContainText(
      `${scorecard.reporting} of ${scorecard.entities}`,
    );

    const { snapshot } = await api.getOverview(batchServer);
    const { lines } = snapshot!.totals;
    const row = page.getByRole('row', { name: 'Batch server' });
    await expect(row).toContainText(number(lines.total - lines.covered));
    await expect(row).toContainText('Batch team');
    await expect(row).toContainText('Batch inference');
    await row.getByRole('link', { name: /Coverage of Batch server/ }).click();
    await expect(page).toHaveURL(coverageTab);
    await expect(page.getByText(`${ofTotal(lines)} lines`)).toBeVisible();
  });
});
