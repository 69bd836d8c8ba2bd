import {
  CoverageClient,
  formatPercent,
  ScorecardGroup,
  withoutSimulated,
} from '@backstage-coverage/plugin-coverage-common';
import { readFile } from 'node:fs/promises';
import { Page } from '@playwright/test';
import { batchServer, coverageTab } from './batchServer';
import { containing, number, ofTotal, percent } from './figures';
import { tabTo } from './tabTo';
import { expect, test } from './portalTest';

const byOwner = (page: Page) =>
  page.getByRole('table', { name: 'Coverage by owner' });

/** As the scorecard calls an owner. */
const nameOf = ({ title, value }: ScorecardGroup) =>
  title ?? value.slice(value.indexOf('/') + 1);

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

    const { summary, funnel } = await api.getScorecardSummary();
    const totals = page.getByRole('region', { name: 'Organisation totals' });
    await expect(totals).toContainText(formatPercent(summary.weighted));
    await expect(totals).toContainText(formatPercent(summary.median));
    await expect(totals).toContainText(`${ofTotal(summary.lines!)} lines`);
    await expect(totals).toContainText(
      `${number(summary.reporting)} of ${number(summary.entities)}`,
    );
    const steps = page.getByRole('table', { name: 'Adoption' });
    await expect(steps).toContainText(`Uploading${number(funnel.uploading)}`);

    const { snapshot } = await api.getOverview(batchServer);
    const { lines } = snapshot!.totals;
    await page
      .getByRole('searchbox', { name: 'Search entities' })
      .fill('batch-server');
    await byOwner(page)
      .getByRole('button', { name: 'Show what is in Batch team' })
      .click();
    const row = byOwner(page).getByRole('row', { name: 'Batch server' });
    await expect(row).toContainText(percent(lines));
    await row.getByRole('link', { name: /Coverage of Batch server/ }).click();
    await expect(page).toHaveURL(coverageTab);
    await expect(page.getByText(`${ofTotal(lines)} lines`)).toBeVisible();
  });
});

test('groups agree with the API, sorted by the column that is pressed', async ({
  page,
  api,
}) => {
  await page.goto('/coverage');
  await expect(byOwner(page)).toBeVisible();
  await byOwner(page).getByRole('button', { name: 'Critical' }).click();
  await expect(page).toHaveURL(/sort=critical/);
  const { items } = await api.listScorecardGroups({
    by: 'owner',
    sort: 'critical',
    order: 'desc',
  });
  const rows = byOwner(page).getByRole('row');
  for (const [index, group] of items.slice(0, 5).entries()) {
    const row = rows.nth(index + 1);
    // Beside its badge a name does not say that it is simulated.
    await expect(row).toContainText(
      group.simulated ? withoutSimulated(nameOf(group)) : nameOf(group),
    );
    await expect(row).toContainText(
      group.summary.lines
        ? formatPercent(group.summary.weighted)
        : 'not measured',
    );
    await expect(row.getByRole('cell').first()).toHaveText(
      number(group.summary.entities),
    );
  }
});

/** From a group without parent down to one without groups below it. */
async function deepestPath(api: CoverageClient): Promise<ScorecardGroup[]> {
  const path: ScorecardGroup[] = [];
  let { items } = await api.listScorecardGroups({ by: 'group' });
  while (items.length > 0) {
    const next = items.find(({ hasChildren }) => hasChildren) ?? items[0];
    path.push(next);
    ({ items } = next.hasChildren
      ? await api.listScorecardGroups({ by: 'group', parent: next.value })
      : { items: [] });
  }
  return path;
}

test('the keyboard alone opens a group of the tree down to an entity', async ({
  page,
  api,
}) => {
  const path = await deepestPath(api);
  const [leaf] = path.slice(-1);
  const { items } = await api.listScorecardMembers({ owner: [leaf.value] });
  const name = items[0].title ?? items[0].entityRef.split('/')[1];
  const entity = page.getByRole('link', {
    name: containing(`Coverage of ${name}: `),
  });
  await page.goto('/coverage?by=group');
  for (const group of path) {
    await tabTo(
      page,
      page.getByRole('button', { name: `Show what is in ${nameOf(group)}` }),
    );
    await page.keyboard.press('Enter');
  }
  expect(path.length).toBeGreaterThan(1);
  await tabTo(page, entity);
  // What is open is in the address, so it is again after a reload.
  await page.reload();
  await expect(entity).toBeVisible();
});

test('filters are in the address, and change all numbers', async ({
  page,
  api,
}) => {
  const [most] = await api.listScorecardValues({ dimension: 'type' });
  const filter = { type: [most.value] };
  const { summary } = await api.getScorecardSummary(filter);
  await page.goto('/coverage');
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await page.getByRole('button', { name: /Type$/ }).click();
  await page.getByRole('option', { name: containing(most.value) }).click();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(new RegExp(`type=${most.value}`));
  const totals = page.getByRole('region', { name: 'Organisation totals' });
  await expect(totals).toContainText(
    `${number(summary.reporting)} of ${number(summary.entities)}`,
  );
  await page.reload();
  await expect(page.getByText(`Type: ${most.value}`)).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(page).toHaveURL('/coverage');
});

test('a saved view comes back with its filters after a reload', async ({
  page,
}) => {
  await page.goto('/coverage?by=system&sort=name');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('All systems');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.goto('/coverage');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'All systems' }).click();
  await expect(page).toHaveURL(/by=system/);
  await expect(
    page.getByRole('table', { name: 'Coverage by system' }),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Manage views…' }).click();
  await page.getByRole('button', { name: 'Delete All systems' }).click();
  await expect(
    page.getByRole('button', { name: 'Delete All systems' }),
  ).toHaveCount(0);
});

test('the worst gaps lead into the gaps of their entity', async ({
  page,
  api,
}) => {
  const { items } = await api.listScorecardGaps();
  await page.goto('/coverage?view=gaps');
  const row = page
    .getByRole('table', { name: 'Worst gaps' })
    .getByRole('row')
    .nth(1);
  await expect(row).toContainText(items[0].rationale);
  await row.getByRole('rowheader').getByRole('link').click();
  await expect(page).toHaveURL(/\/coverage\?view=gaps&gap=/);
});

test('those that do not report are there with what they need', async ({
  page,
  api,
}) => {
  const { items, totalItems } = await api.listScorecardMembers({
    adoption: 'not-reporting',
    standing: ['counted'],
    sort: 'owner',
    order: 'asc',
  });
  await page.goto('/coverage?view=annotate');
  await expect(
    page.getByText(new RegExp(`^${number(totalItems)} entit`)),
  ).toBeVisible();
  const [first] = items;
  const name = first.title ?? first.entityRef.split('/')[1];
  await page
    .getByRole('button', { name: `What to do for ${name}`, exact: true })
    .click();
  await expect(
    page.getByRole('region', { name: 'Then send a report from its build' }),
  ).toContainText(`--entity ${first.entityRef}`);
});

test('the table can be taken along', async ({ page, api }) => {
  await page.goto('/coverage?by=system');
  await page.getByRole('button', { name: 'Export' }).click();
  const saved = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'CSV' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('coverage-by-system.csv');
  const request = { by: 'system', sort: 'uncovered', order: 'desc' } as const;
  expect(await readFile((await download.path())!, 'utf8')).toBe(
    await api.exportScorecard(request, 'csv'),
  );
});
