import { formatPercent } from '@backstage-coverage/plugin-coverage-common';
import { brokenFloor } from './brokenFloor';
import { dayFromToday } from './days';
import { expect, test } from './portalTest';

const { entityRef, tab } = brokenFloor;

// The demo belongs to other tests as well.
test.afterEach(async ({ api }) => {
  const { items } = await api.listFloorResets(entityRef);
  await Promise.all(items.map(({ id }) => api.deleteFloorReset(entityRef, id)));
});

test('a broken floor starts anew with a reason, and holds again without it', async ({
  page,
  api,
}) => {
  const before = await api.getAnalysis(entityRef);
  const isBroken = ({ code }: { code: string }) => code === 'floor-broken';
  const { message } = before.findings.find(isBroken)!;
  await page.goto(tab);
  await expect(page.getByText(message)).toBeVisible();
  const button = page.getByRole('button', { name: 'Reset the floor…' });
  await button.press('Enter');

  const dialog = page.getByRole('dialog', { name: 'Let the floor start anew' });
  const effect = dialog.getByRole('region', { name: 'What this changes' });
  await expect(effect).toContainText(
    `The floor of ${formatPercent(before.floor!.percent)} no longer holds.`,
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();

  await button.press('Enter');
  const save = dialog.getByRole('button', { name: 'Save' });
  const reason = dialog.getByRole('textbox', { name: /Reason/ });
  await reason.fill(' ');
  await save.press('Enter');
  await expect(
    dialog.getByText('Say why, so that others can judge it later.'),
  ).toBeVisible();
  expect((await api.listFloorResets(entityRef)).items).toEqual([]);
  await reason.fill('A module was bought');
  await save.press('Enter');
  await expect(dialog).toHaveCount(0);

  // As it was said: fewer than three uploads since then make no floor.
  await expect(page.getByText(message)).toHaveCount(0);
  const after = await api.getAnalysis(entityRef);
  expect(after.floor).toBeNull();
  expect(after.findings.filter(isBroken)).toEqual([]);
  const { items } = await api.listFloorResets(entityRef);
  expect(items).toMatchObject([
    { since: dayFromToday(0), reason: 'A module was bought' },
  ]);

  await api.deleteFloorReset(entityRef, items[0].id);
  await page.reload();
  await expect(page.getByText(message)).toBeVisible();
});
