import { violations } from './axe';
import { batchServer, batchServerPage, coverageTab } from './batchServer';
import { brokenFloor } from './brokenFloor';
import { expect, test } from './portalTest';
import { withoutTarget } from './reportedEntities';
import {
  allowReadsOnly,
  answerError,
  coverageRequests,
  refuseReads,
} from './requests';

// The policy of the demo allows everything to everybody, so the browser stands in
// for one that does not; the backend's part of it is tested there.
test.use({
  mayFail: coverageRequests,
  contextOptions: { reducedMotion: 'reduce' },
});

/** As the plugin says it where something is not offered. */
const reasons = {
  target: 'You may not change targets of this entity.',
  override: 'You may not change priorities of this entity.',
  exemption: 'You may not exempt or block files of this entity.',
  floor: 'You may not let the floor of this entity start anew.',
};

/** Each in one of them, so that all kinds of notes are seen in both. */
const themeOf = (index: number) => (index % 2 ? 'dark' : 'light');

for (const [index, { what, at }] of [
  { what: 'the tab of a component', at: coverageTab },
  { what: 'its card', at: batchServerPage },
  {
    what: 'the tab of a system',
    at: '/catalog/default/system/batch-inference/coverage',
  },
  {
    what: 'the card of a system',
    at: '/catalog/default/system/batch-inference',
  },
].entries()) {
  test(`who may not read coverage is told so by ${what} (answer 403 put in by the test)`, async ({
    page,
  }, testInfo) => {
    await page.emulateMedia({ colorScheme: themeOf(index) });
    await refuseReads(page);
    await page.goto(at);
    const alert = page
      .getByRole('alert')
      .filter({ hasText: 'You may not see this' });
    await expect(alert).toHaveCount(1);
    await expect(alert).toContainText('Ask the owner of the entity');
    // The menu of the entity and the words of the portal have no number with it.
    await expect(page.getByRole('main').getByText(/\d %/)).toHaveCount(0);
    await page.screenshot({ path: testInfo.outputPath('forbidden.png') });
    expect.soft(await violations(page, '[role=alert]')).toEqual([]);

    await page.unrouteAll();
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toHaveCount(0);
    await expect(
      page.getByRole('main').getByText(/\d %/).first(),
    ).toBeVisible();
  });
}

test.describe(`who may read coverage and change nothing (policy put in by the test)`, () => {
  test.beforeEach(({ page }) => allowReadsOnly(page));

  test('sees gaps, and why nothing can be done about them', async ({
    page,
    api,
  }) => {
    const { gaps } = await api.getAnalysis(batchServer);
    const [{ path }] = gaps;
    await page.goto(`${coverageTab}?view=gaps`);
    await page.getByRole('button', { name: `Actions for ${path}` }).click();
    const menu = page.getByRole('menu');
    for (const [action, reason] of [
      [/Override the priority/, reasons.override],
      [/Mark as blocked/, reasons.exemption],
      [/Exempt…/, reasons.exemption],
      [/Set the target of/, reasons.target],
    ] as const) {
      const item = menu.getByRole('menuitem', { name: action });
      await expect(item).toBeDisabled();
      await expect(item).toContainText(reason);
    }
    await expect(
      menu.getByRole('menuitem', { name: 'Open the code' }),
    ).toBeEnabled();
    expect.soft(await violations(page, '[role=menu]')).toEqual([]);
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: path, exact: true }).click();
    const details = page.getByRole('dialog', { name: path });
    for (const action of [/Override/, /Mark as/, /Exempt/, /Set the target/]) {
      await expect(
        details.getByRole('button', { name: action }),
      ).toBeDisabled();
    }
    for (const reason of [
      reasons.override,
      reasons.exemption,
      reasons.target,
    ]) {
      await expect(details.getByText(reason)).toBeVisible();
    }
    expect.soft(await violations(page, '[role=dialog]')).toEqual([]);
  });

  test('tries plans, and cannot make one the target', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${coverageTab}?view=plan&target=40`);
    await expect(
      page.getByRole('button', { name: 'Make it the target' }),
    ).toBeDisabled();
    for (const button of await page
      .getByRole('button', { name: /^Set the target/ })
      .all()) {
      await expect(button).toBeDisabled();
    }
    await expect(page.getByText(reasons.target).first()).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Back to the entity’s plan' }),
    ).toBeEnabled();
    expect.soft(await violations(page, 'main')).toEqual([]);
  });

  test('is not offered a target or a new floor', async ({ page }) => {
    await withoutTarget.upload();
    await page.goto(withoutTarget.tab);
    await expect(
      page.getByRole('button', { name: /^Set \d.* by / }),
    ).toBeDisabled();
    await expect(page.getByText(reasons.target)).toBeVisible();

    await page.goto(brokenFloor.tab);
    await expect(
      page.getByRole('button', { name: 'Reset the floor…' }),
    ).toBeDisabled();
    await expect(page.getByText(reasons.floor)).toBeVisible();
    expect(await violations(page, 'main')).toEqual([]);
  });
});

test('a change that the backend refuses is told, and what was written stays (answer 403 put in by the test)', async ({
  page,
  api,
}) => {
  const message = `You lack the permission coverage.target.update for ${batchServer}`;
  await page.route('**/targets', (route, request) =>
    request.method() === 'PUT'
      ? answerError(route, 403, { name: 'NotAllowedError', message })
      : route.fallback(),
  );
  await page.goto(`${coverageTab}?view=plan&target=40`);
  await page.getByRole('button', { name: 'Make it the target' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a target' });
  const reason = dialog.getByRole('textbox', { name: /Reason/ });
  await reason.fill('To be kept');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const alert = dialog.getByRole('alert');
  await expect(alert).toContainText('Nothing was changed');
  await expect(alert).toContainText(reasons.target);
  await expect(reason).toHaveValue('To be kept');
  expect.soft(await violations(page, '[role=dialog]')).toEqual([]);
  expect((await api.listTargets(batchServer)).items).toEqual([]);
});
