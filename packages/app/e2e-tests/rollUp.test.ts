import { formatPercent } from '@backstage-coverage/plugin-coverage-common';
import { batchServer } from './batchServer';
import { number, ofTotal, percent } from './figures';
import { expect, test } from './portalTest';

const parents = [
  {
    ref: 'system:default/batch-inference',
    path: '/catalog/default/system/batch-inference',
  },
  {
    ref: 'group:default/batch-team',
    path: '/catalog/default/group/batch-team',
  },
  {
    ref: 'domain:default/sim-money',
    path: '/catalog/default/domain/sim-money',
  },
];

for (const { ref, path } of parents) {
  test(`the tab of ${ref} rolls up its components`, async ({ page, api }) => {
    const { summary, members, worstGaps } = await api.getRollUp(ref);
    await page.goto(`${path}/coverage`);

    const totals = page.getByRole('region', {
      name: 'Coverage of all components',
    });
    await expect(totals).toContainText(formatPercent(summary.weighted));
    await expect(totals).toContainText(formatPercent(summary.median));
    await expect(totals).toContainText(`${ofTotal(summary.lines!)} lines`);
    await expect(totals).toContainText(
      `${summary.reporting} of ${summary.entities}`,
    );

    const table = page.getByRole('table', { name: 'Components' });
    await expect(table.getByRole('rowheader')).toHaveCount(members.length);
    for (const { title, lines, gaps } of members) {
      const row = table.getByRole('row').filter({ hasText: title! });
      await expect(row).toContainText(lines ? percent(lines) : 'not measured');
      if (lines) await expect(row).toContainText(String(gaps.high));
    }
    const open = Object.values(summary.gaps).reduce((sum, all) => sum + all);
    await expect(
      totals.getByRole('article', { name: 'Open gaps' }),
    ).toContainText(number(open));
    const worst = page.getByRole('table', { name: 'Worst gaps' });
    await expect(worst.getByRole('rowheader')).toHaveCount(worstGaps.length);
    await expect(worst).toContainText(worstGaps[0].rationale);
    await expect(worst).toContainText(number(worstGaps[0].uncovered));

    const { title, entityRef, lines } = members.find(member => member.lines)!;
    await table
      .getByRole('link', {
        name: `Coverage of ${title}: ${percent(lines)}`,
        exact: true,
      })
      .click();
    await expect(page).toHaveURL(
      `/catalog/default/component/${entityRef.split('/')[1]}/coverage`,
    );
    await expect(
      page.getByRole('article', { name: 'Line coverage' }),
    ).toContainText(`${ofTotal(lines!)} lines`);
  });

  test(`the card of ${ref} leads to its tab`, async ({ page, api }) => {
    const { summary } = await api.getRollUp(ref);
    await page.goto(path);
    const card = page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: 'Coverage' }) });
    await expect(card).toContainText(formatPercent(summary.weighted));
    await expect(card).toContainText(`median ${formatPercent(summary.median)}`);
    for (const level of ['critical', 'high'] as const) {
      await expect(
        card.getByText(new RegExp(`\\b${summary.gaps[level]} ${level}$`, 'i')),
      ).toHaveCount(summary.gaps[level] > 0 ? 1 : 0);
    }
    await expect(card).toContainText(`${ofTotal(summary.lines!)} lines`);
    await expect(card).toContainText(
      `${summary.reporting} of ${summary.entities} report`,
    );
    await card.getByRole('link', { name: 'Open coverage' }).click();
    await expect(page).toHaveURL(`${path}/coverage`);
  });
}

test('a system without reports says so and lists its components', async ({
  page,
  api,
}) => {
  const { summary, members } = await api.getRollUp('system:default/coverage');
  await page.goto('/catalog/default/system/coverage/coverage');
  await expect(
    page.getByRole('table', { name: 'Components' }).getByRole('rowheader'),
  ).toHaveCount(members.length);
  await expect(page.getByText('No component reports yet')).toHaveCount(
    summary.reporting === 0 ? 1 : 0,
  );
  expect(members.map(({ entityRef }) => entityRef)).not.toContain(batchServer);
});
