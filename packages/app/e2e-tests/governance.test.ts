import { batchServer } from './batchServer';
import { dayFromToday } from './days';
import { undoDecisions } from './governance';
import { governanceApi, governanceApiOfJob } from './portalApi';
import { expect, test } from './portalTest';

test.afterEach(undoDecisions);

test('a target of the policy is tried out as a shadow, and activated', async ({
  page,
  api,
}) => {
  const { entity } = await api.getAnalysis(batchServer);
  await page.goto('/coverage?view=policies');
  await page.getByRole('button', { name: 'Add a target' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a target' });
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('e2e-target');
  const type = dialog.getByRole('combobox', { name: 'Type', exact: true });
  await type.fill(entity.type!);
  // Suggestions would lie above the rest of the dialog.
  await type.press('Tab');
  const owner = dialog.getByRole('combobox', { name: 'Owner', exact: true });
  await owner.fill(entity.owner!);
  await owner.press('Tab');
  const preview = dialog.getByRole('region', { name: 'Who this is for' });
  const asked = await (
    await governanceApi()
  ).previewPolicyTarget({
    for: { type: [entity.type!], owner: [entity.owner!] },
    measure: 'lines',
    value: 80,
  });
  await expect(preview).toContainText(
    new RegExp(`^.*${asked.counts.entities} entit(y|ies) that count`),
  );
  await dialog.getByRole('button', { name: 'Create' }).click();
  const row = page
    .getByRole('table', { name: 'Targets by kind of entity' })
    .getByRole('row', { name: /e2e-target/ });
  await expect(row).toContainText('Shadow');

  await row.getByRole('button', { name: /^More actions/ }).click();
  await page.getByRole('menuitem', { name: 'Activate' }).click();
  await expect(row).toContainText('Active');
  const { targets } = await api.getAnalysis(batchServer);
  const origins = targets.map(({ target }) => target.origin);
  expect(origins.length).toBeGreaterThan(0);

  const path = page.getByRole('textbox', { name: /^Path from the root/ });
  await path.fill('src/billing/chargeCard.ts');
  await path.press('Enter');
  await expect(page.getByRole('list', { name: 'The rules say' })).toContainText(
    'A1',
  );
});

test('a campaign is begun, started, looked at by team, and archived', async ({
  page,
}) => {
  await page.goto('/coverage?view=campaigns');
  await page.getByRole('button', { name: 'New campaign' }).click();
  const dialog = page.getByRole('dialog', { name: 'New campaign' });
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('E2E campaign');
  // Below it is that of the entities.
  const owner = dialog.getByRole('combobox', { name: /^Owner/ }).first();
  await owner.fill('group:default/batch-team');
  // What is suggested is in front of everything else.
  await owner.press('Tab');
  await dialog
    .getByRole('textbox', { name: /^Brief/ })
    .fill('## Why\n\nTests.');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('link', { name: 'E2E campaign' }).click();
  await expect(page.getByRole('heading', { name: 'Why' })).toBeVisible();
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByRole('button', { name: 'End' })).toBeVisible();

  const { items } = await (await governanceApi()).listCampaigns();
  const campaign = items.find(({ name }) => name === 'E2E campaign')!;
  const progress = await (
    await governanceApi()
  ).getCampaignProgress(campaign.id);
  await expect(
    page.getByText(
      `${progress.counts.reached} of ${progress.counts.entities} entities`,
    ),
  ).toBeVisible();
  await expect(
    page.getByRole('table', { name: 'By team' }).getByRole('row'),
  ).toHaveCount(progress.teams.length + 1);
  await page
    .getByRole('button', { name: /^Show entities/ })
    .first()
    .click();
  await expect(page).toHaveURL(/team=/);
  await page.getByRole('button', { name: 'Archive' }).click();
  await expect(
    page.getByRole('button', { name: 'Make it a draft' }),
  ).toBeVisible();
});

test('an exemption is requested and taken back by keyboard', async ({
  page,
}) => {
  await page.goto('/coverage?view=exemptions');
  await page
    .getByRole('button', { name: 'Request an exemption' })
    .press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Request an exemption' });
  const entity = dialog.getByRole('combobox', { name: /^Entity/ });
  await entity.fill(batchServer);
  await entity.press('Tab');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Replaced soon');
  await dialog
    .getByRole('button', { name: 'Request', exact: true })
    .press('Enter');
  const row = page
    .getByRole('table', { name: 'Exemptions' })
    .getByRole('row', { name: /Replaced soon/ })
    .first();
  await expect(row).toContainText('somebody else has to approve it');
  await expect(row.getByRole('button', { name: /^Approve/ })).toHaveCount(0);
  await row.getByRole('button', { name: /^Revoke/ }).press('Enter');
  await expect(row).toContainText('Revoked');
});

test('an exemption that somebody else asks for is approved and revoked by keyboard', async ({
  page,
  api,
}) => {
  const before = (await api.getScorecardSummary()).summary;
  await governanceApiOfJob().requestEntityExemption({
    entityRef: batchServer,
    reason: 'Moves elsewhere',
    expires: dayFromToday(30),
  });
  await page.goto('/coverage?view=exemptions');
  const row = page
    .getByRole('table', { name: 'Exemptions' })
    .getByRole('row', { name: /Moves elsewhere/ });
  await row.getByRole('button', { name: /^Approve/ }).press('Enter');
  await expect(row).toContainText('Approved');
  const exempt = (await api.getScorecardSummary()).summary;
  expect(exempt.exempt).toBe(before.exempt + 1);
  expect(exempt.entities).toBe(before.entities - 1);

  await row.getByRole('button', { name: /^Revoke/ }).press('Enter');
  await expect(row).toContainText('Revoked');
  expect((await api.getScorecardSummary()).summary.exempt).toBe(before.exempt);
});
