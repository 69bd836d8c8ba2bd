import {
  formatEffort,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import { batchServer, coverageTab } from './batchServer';
import { dayFromToday } from './days';
import { day, number } from './figures';
import { expect, test } from './portalTest';

const planView = `${coverageTab}?view=plan`;

// The demo belongs to other tests as well.
test.afterEach(async ({ api }) => {
  const { items } = await api.listTargets(batchServer);
  await Promise.all(items.map(({ id }) => api.deleteTarget(batchServer, id)));
});

test('the plan on screen is that of the API', async ({ page, api }) => {
  const { plan, findings } = await api.getAnalysis(batchServer);
  await page.goto(planView);

  const outcome = page.getByRole('region', { name: 'Plan' });
  await expect(outcome).toContainText(formatPercent(plan.to));
  await expect(outcome).toContainText(`${formatPercent(plan.from)} now`);
  await expect(outcome).toContainText(
    formatEffort(plan.effort, { range: false }),
  );
  await expect(outcome).toContainText(day(plan.endsOn!));
  const steps = plan.phases.reduce((sum, phase) => sum + phase.steps.length, 0);
  await expect(outcome.getByRole('article', { name: 'Steps' })).toContainText(
    `${number(steps)}in ${plan.phases.length} phases`,
  );

  for (const phase of plan.phases) {
    const card = page.getByRole('article', { name: phase.name });
    await expect(card).toContainText(
      `${formatPercent(phase.from)} → ${formatPercent(phase.to)}`,
    );
    await expect(card).toContainText(formatEffort(phase.effort));
    for (const { path } of phase.steps) {
      await expect(card.getByText(path).first()).toBeVisible();
    }
  }
  const [unfit] = findings.filter(({ code }) => /^C\d/.test(code));
  await expect(page.getByText(unfit.message).first()).toBeVisible();
});

test('what if is answered at once, as the API would', async ({ page, api }) => {
  const target = 40;
  await page.goto(planView);
  await expect(page.getByText('This is the entity’s plan.')).toBeVisible();
  const exact = page.getByRole('textbox', { name: 'Exact' });
  await exact.fill(String(target));
  await exact.press('Tab');
  await expect(page).toHaveURL(/target=40/);

  const plan = await api.getPlan(batchServer, { target });
  const outcome = page.getByRole('region', { name: 'Plan' });
  await expect(outcome).toContainText(formatPercent(plan.to));
  await expect(outcome).toContainText(
    formatEffort(plan.effort, { range: false }),
  );

  await page.getByRole('button', { name: 'Back to the entity’s plan' }).click();
  await expect(page.getByText('This is the entity’s plan.')).toBeVisible();
});

test('the plan is exported as Markdown', async ({ page, api }) => {
  const { plan } = await api.getAnalysis(batchServer);
  await page.goto(planView);
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download Markdown' }).click();
  const file = await saved;
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk);
  const markdown = Buffer.concat(chunks).toString();
  for (const { name } of plan.phases) expect(markdown).toContain(name);
});

test('a plan that was tried becomes the target, as it said before', async ({
  page,
  api,
}) => {
  const target = 40;
  const by = dayFromToday(200);
  const tried = await api.getPlan(batchServer, { target, by });
  const { totals } = await api.getAnalysis(batchServer);
  await page.goto(`${planView}&target=${target}&due=${by}`);
  const commit = page.getByRole('button', { name: 'Make it the target' });
  await commit.press('Enter');

  const dialog = page.getByRole('dialog', { name: 'Set a target' });
  await expect(
    dialog.getByRole('textbox', { name: /Target in per cent/ }),
  ).toHaveValue(String(target));
  await expect(dialog.getByLabel('Due date')).toHaveValue(by);
  const effect = dialog.getByRole('region', { name: 'What this changes' });
  const { covered, total } = totals!.lines;
  const missing = Math.ceil((total * target) / 100) - covered;
  await expect(effect.getByRole('row', { name: /^Missing/ })).toContainText(
    `${number(missing)} lines`,
  );
  await expect(effect.getByRole('row', { name: /effort/ })).toContainText(
    formatEffort(tried.effort),
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(commit).toBeFocused();

  await commit.press('Enter');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('This is the entity’s plan.')).toBeVisible();
  const { items } = await api.listTargets(batchServer);
  expect(items).toMatchObject([
    { area: null, measure: 'lines', kind: 'committed', value: target, by },
  ]);
  const { plan, targets } = await api.getAnalysis(batchServer);
  expect(plan.effort).toEqual(tried.effort);
  expect(plan.options).toMatchObject({ target, by });
  expect(targets.find(one => one.target.origin === 'portal')!.missing).toBe(
    missing,
  );
});
