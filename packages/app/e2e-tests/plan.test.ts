import {
  formatEffort,
  formatPercent,
} from '@backstage-coverage/plugin-coverage-common';
import { batchServer, coverageTab } from './batchServer';
import { day, number } from './figures';
import { expect, test } from './portalTest';

const planView = `${coverageTab}?view=plan`;

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
