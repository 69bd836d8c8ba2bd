import {
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { day, percent } from './figures';
import { sendReport, uploadReport } from './portalApi';
import { expect, test } from './portalTest';
import { halfOf, withoutGaps, withoutTarget } from './reportedEntities';

const tabOf = (name: string) => `/catalog/default/component/${name}/coverage`;

test('without annotation the tab shows what to add', async ({ page }) => {
  await page.goto(tabOf('batch-client'));
  await expect(
    page.getByText('Coverage is not switched on for this entity'),
  ).toBeVisible();
  const yaml = page.getByRole('region', { name: 'The entity’s catalog file' });
  await expect(yaml).toContainText('name: batch-client');
  await expect(yaml.locator('mark')).toContainText(
    "backstage-coverage.dev/enabled: 'true'",
  );
});

test('before the first report the tab says how to send it', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(tabOf('sim-map-tiles'));
  await expect(page.getByText('No report yet')).toBeVisible();
  const command = page.getByRole('region', {
    name: 'With the coverage command',
  });
  await expect(command).toContainText(
    '--entity component:default/sim-map-tiles',
  );
  await page
    .getByRole('button', { name: 'Copy “With the coverage command”' })
    .click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'coverage-cli upload',
  );

  await page.getByRole('tab', { name: 'Go', exact: true }).click();
  await expect(page.getByRole('main')).toContainText('go test ./...');
  await page.getByRole('radio', { name: 'GitLab CI' }).press('Space');
  await expect(page.getByRole('main')).toContainText('$CI_COMMIT_REF_NAME');

  const answer = page.waitForResponse(/\/sim-map-tiles$/);
  await page.getByRole('button', { name: 'Check again' }).click();
  expect((await answer).ok()).toBe(true);
  await expect(page.getByText('No report yet')).toBeVisible();
});

test('a refused upload is told with its reason until one is accepted', async ({
  page,
}) => {
  const entityRef = 'component:default/portal-backend';
  const answer = await sendReport(entityRef, 'no report of any kind');
  expect(answer.status).toBe(400);
  const { error } = await answer.json();

  await page.goto(tabOf('portal-backend'));
  await expect(page.getByText('No report yet')).toBeVisible();
  await expect(page.getByText('The last upload was refused')).toBeVisible();
  await expect(page.getByText(error.message)).toBeVisible();

  await uploadReport(entityRef, [
    { path: 'packages/backend/src/index.ts', lines: halfOf(20) },
  ]);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(
    page.getByRole('article', { name: 'Line coverage' }),
  ).toContainText('50.0 %');
  await expect(page.getByText('The last upload was refused')).toHaveCount(0);
});

test('without a target of its own one is suggested and set with one click', async ({
  page,
  api,
}) => {
  const { entityRef, tab } = withoutTarget;
  await withoutTarget.upload();
  const { plan } = await api.getAnalysis(entityRef);
  const last = plan.phases.at(-1)!;
  await page.goto(tab);
  await expect(page.getByText('No target of its own yet')).toBeVisible();

  await page
    .getByRole('button', {
      name: `Set ${plan.options.target} % by ${day(last.endsOn)}`,
    })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Set a target' });
  await expect(dialog.getByLabel('Due date')).toHaveValue(last.endsOn);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('No target of its own yet')).toHaveCount(0);
  await expect(
    page.getByRole('article', { name: 'Target', exact: true }),
  ).toContainText(`${plan.options.target} %by ${day(last.endsOn)}`);

  const { items } = await api.listTargets(entityRef);
  expect(items).toHaveLength(1);
  await api.deleteTarget(entityRef, items[0].id);
});

test('where every line is covered no gap is left', async ({ page, api }) => {
  const { entityRef, tab } = withoutGaps;
  await withoutGaps.upload();
  const { totals } = await api.getAnalysis(entityRef);
  await page.goto(tab);
  await expect(
    page.getByRole('article', { name: 'Line coverage' }),
  ).toContainText(percent(totals!.lines));
  await expect(page.getByRole('article', { name: 'Open gaps' })).toContainText(
    'none',
  );
  await expect(page.getByText('No gaps left')).toBeVisible();

  await page.getByRole('tab', { name: /^Gaps/ }).click();
  await expect(
    page.getByText('Every file has reached its target.'),
  ).toBeVisible();
  await page.getByRole('tab', { name: 'Plan' }).click();
  await expect(page.getByRole('main')).toContainText(
    formatPercent(percentOf(totals!.lines)),
  );
});
