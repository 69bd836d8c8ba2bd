import {
  CoverageClient,
  formatEffort,
  Gap,
} from '@backstage-coverage/plugin-coverage-common';
import { Locator, Page } from '@playwright/test';
import { batchServer, coverageTab } from './batchServer';
import { dayFromToday } from './days';
import { containing, day, number } from './figures';
import { expect, test } from './portalTest';

const isOpen = ({ state }: Gap) => state === 'open' || state === 'quick-win';

const menuButton = (page: Page, { path }: Gap) =>
  page.getByRole('button', { name: `Actions for ${path}` });

/** Opens a dialog from the menu of a gap's row. */
async function open(page: Page, gap: Gap, action: RegExp): Promise<Locator> {
  await page.goto(`${coverageTab}?view=gaps&state=all`);
  return openAgain(page, gap, action);
}

async function openAgain(page: Page, gap: Gap, action: RegExp) {
  await menuButton(page, gap).click();
  await page.getByRole('menuitem', { name: action }).click();
  // The menu is a dialog as well while it goes, and nobody is faster than that.
  await expect(page.getByRole('menu')).toHaveCount(0);
  const dialog = page
    .getByRole('dialog')
    .filter({ has: page.getByRole('button', { name: 'Save' }) });
  await expect(dialog).toBeVisible();
  return dialog;
}

const save = (dialog: Locator) =>
  dialog.getByRole('button', { name: 'Save' }).click();

const rowOf = (page: Page, { path }: Gap) =>
  page.getByRole('row').filter({
    has: page.getByRole('button', { name: path, exact: true }),
  });

/** Left without saving, back to the button that it was opened from. */
async function leave(page: Page, dialog: Locator, gap: Gap) {
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(menuButton(page, gap)).toBeFocused();
}

/** What a dialog says that the plan would be. */
async function foretoldPlan(dialog: Locator) {
  const table = dialog.getByRole('table', { name: 'The plan' });
  const then = (row: string) =>
    table.getByRole('row', { name: row }).getByRole('cell').last().innerText();
  return {
    effort: await then('Estimated effort'),
    ends: await then('Ends on'),
  };
}

async function presentPlan(api: CoverageClient) {
  const { plan } = await api.getAnalysis(batchServer);
  return { effort: formatEffort(plan.effort), ends: day(plan.endsOn!) };
}

/** Asked twice, so that no reason is lost by a slip. */
async function remove(dialog: Locator, what: string) {
  await dialog.getByRole('button', { name: `Remove ${what}` }).click();
  await dialog.getByRole('button', { name: 'Really remove?' }).click();
  await expect(
    dialog.getByRole('button', { name: `Remove ${what}` }),
  ).toHaveCount(0);
}

// The demo belongs to other tests as well.
test.afterEach(async ({ api }) => {
  const [targets, overrides, exemptions] = await Promise.all([
    api.listTargets(batchServer),
    api.listOverrides(batchServer),
    api.listExemptions(batchServer),
  ]);
  await Promise.all([
    ...targets.items.map(({ id }) => api.deleteTarget(batchServer, id)),
    ...overrides.items.map(({ id }) => api.deleteOverride(batchServer, id)),
    ...exemptions.items.map(({ id }) => api.deleteExemption(batchServer, id)),
  ]);
});

test('a target of an area is set, holds, and is removed', async ({
  page,
  api,
}) => {
  const { gaps, areas } = await api.getAnalysis(batchServer);
  const gap = gaps.find(({ area, lines }) => area !== null && lines)!;
  const { lines } = areas.find(
    ({ definition }) => definition.name === gap.area,
  )!.totals!;
  let dialog = await open(page, gap, containing(`target of ${gap.area}`));
  await leave(page, dialog, gap);
  dialog = await openAgain(page, gap, containing(`target of ${gap.area}`));

  const value = dialog.getByRole('textbox', { name: /Target in per cent/ });
  await value.fill('');
  await save(dialog);
  await expect(value).toHaveAttribute('aria-invalid', 'true');
  await value.fill('95');
  await value.press('Tab');
  const missing = Math.ceil(lines.total * 0.95) - lines.covered;
  await expect(
    dialog.getByRole('region', { name: 'What this changes' }),
  ).toContainText(`${number(missing)} lines`);
  await dialog.getByRole('textbox', { name: /Reason/ }).fill('To try it out');
  await save(dialog);
  await expect(dialog).toHaveCount(0);
  expect((await api.listTargets(batchServer)).items).toMatchObject([
    { area: gap.area, value: 95, reason: 'To try it out' },
  ]);
  const after = await api.getAnalysis(batchServer);
  expect(after.gaps.find(({ path }) => path === gap.path)!.target).toBe(95);

  dialog = await open(page, gap, containing(`target of ${gap.area}`));
  await expect(dialog).toContainText('To try it out');
  await remove(dialog, `95 % of Lines, ${gap.area}`);
  expect((await api.listTargets(batchServer)).items).toEqual([]);
});

test('a priority is overridden with a reason, and left to the rules again', async ({
  page,
  api,
}) => {
  const { gaps } = await api.getAnalysis(batchServer);
  const gap = gaps.find(({ priority }) => priority.level === 'medium')!;
  let dialog = await open(page, gap, /Override the priority/);
  await leave(page, dialog, gap);
  dialog = await openAgain(page, gap, /Override the priority/);

  await dialog.getByRole('radio', { name: 'Critical' }).press('Space');
  await expect(dialog).toContainText(
    `1 gap matches, ${number(gap.uncovered)} uncovered lines.`,
  );
  await expect(dialog).toContainText('1 changes its priority:');
  await save(dialog);
  await expect(
    dialog.getByText('Say why, so that others can judge it later.'),
  ).toBeVisible();
  expect((await api.listOverrides(batchServer)).items).toEqual([]);

  await dialog.getByRole('textbox', { name: /Reason/ }).fill('It pays us all');
  const foretold = await foretoldPlan(dialog);
  await save(dialog);
  await expect(dialog).toHaveCount(0);
  expect(await presentPlan(api)).toEqual(foretold);
  await expect(rowOf(page, gap)).toContainText('Critical');
  await expect(rowOf(page, gap)).toContainText('set by hand');

  dialog = await open(page, gap, /Override the priority/);
  await remove(dialog, gap.path);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(rowOf(page, gap)).toContainText('Medium');
  await expect(rowOf(page, gap)).not.toContainText('set by hand');
});

for (const { kind, action, state } of [
  { kind: 'blocked', action: /Mark as blocked/, state: 'Blocked' },
  { kind: 'exempt', action: /Exempt…/, state: 'Exempt' },
]) {
  test(`a gap is ${kind} with reason and end, and counts again`, async ({
    page,
    api,
  }) => {
    const { gaps } = await api.getAnalysis(batchServer);
    const gap = gaps.find(isOpen)!;
    let dialog = await open(page, gap, action);
    await leave(page, dialog, gap);
    dialog = await openAgain(page, gap, action);
    await expect(dialog).toContainText(
      '1 open gap leaves the count and the plan.',
    );

    const until = dialog.getByLabel(/Holds until/);
    await until.fill('');
    await dialog.getByRole('textbox', { name: /Reason/ }).fill('Needs a GPU');
    await save(dialog);
    await expect(until).toBeFocused();
    expect(
      await until.evaluate((field: HTMLInputElement) => field.validity.valid),
      'expiry is required',
    ).toBe(false);
    await until.fill(dayFromToday(30));
    await dialog.getByRole('textbox', { name: /Reason/ }).fill(' ');
    await save(dialog);
    await expect(
      dialog.getByText('Say why, so that others can judge it later.'),
    ).toBeVisible();
    expect((await api.listExemptions(batchServer)).items).toEqual([]);

    await dialog.getByRole('textbox', { name: /Reason/ }).fill('Needs a GPU');
    const foretold = await foretoldPlan(dialog);
    await save(dialog);
    await expect(dialog).toHaveCount(0);
    expect(await presentPlan(api)).toEqual(foretold);
    await expect(rowOf(page, gap)).toContainText(state);
    await expect(
      page.getByRole('tab', { name: `Gaps ${gaps.filter(isOpen).length - 1}` }),
    ).toBeVisible();

    dialog = await open(page, gap, action);
    await expect(dialog).toContainText(`until ${day(dayFromToday(30))}`);
    await remove(dialog, gap.path);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(
      page.getByRole('tab', { name: `Gaps ${gaps.filter(isOpen).length}` }),
    ).toBeVisible();
  });
}
