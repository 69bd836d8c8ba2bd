import { Page } from '@playwright/test';
import { violations } from './axe';
import { batchServer, batchServerPage, coverageTab } from './batchServer';
import { ofTotal } from './figures';
import { uploadReport } from './portalApi';
import { expect, test } from './portalTest';
import { halfOf } from './reportedEntities';
import { breakRequests, coverageRequests } from './requests';

test.use({
  mayFail: coverageRequests,
  contextOptions: { reducedMotion: 'reduce' },
});

const answer = {
  name: 'Error',
  message: 'The database of coverage is being moved',
};
const file = 'core/result_handlers/label_studio.py';

const heading = (name: string) => (page: Page) =>
  page.getByRole('heading', { name, exact: true });
const article = (name: string) => (page: Page) =>
  page.getByRole('article', { name, exact: true });
const tab = (name: RegExp) => (page: Page) => page.getByRole('tab', { name });

/** One request that fails, what stays, and what is there once it is mended. */
const cases = [
  {
    what: 'the overview',
    path: /\/batch-server$/,
    at: coverageTab,
    stays: [tab(/^Gaps \d+/), tab(/^Report/)],
    mended: article('Line coverage'),
  },
  {
    what: 'the analysis of the overview',
    path: /\/analysis\/summary$/,
    at: coverageTab,
    stays: [
      article('Line coverage'),
      heading('Where the numbers come from'),
      (page: Page) =>
        page.getByRole('img', { name: 'Line coverage, target and forecast' }),
    ],
    mended: article('Level'),
  },
  {
    what: 'the trend',
    path: /\/history$/,
    at: coverageTab,
    stays: [article('Line coverage'), article('Level'), heading('Test next')],
    mended: (page: Page) =>
      page.getByRole('img', { name: 'Line coverage, target and forecast' }),
  },
  {
    what: 'the gaps',
    path: /\/analysis$/,
    at: `${coverageTab}?view=gaps`,
    stays: [tab(/^Gaps \d+/), tab(/^Files/)],
    mended: (page: Page) => page.getByRole('button', { name: 'Export as CSV' }),
  },
  {
    what: 'the files',
    path: /\/files$/,
    at: `${coverageTab}?view=files`,
    stays: [
      tab(/^Gaps \d+/),
      (page: Page) => page.getByRole('searchbox', { name: 'Search files' }),
    ],
    mended: (page: Page) => page.getByText(/^Showing \d+ of/),
  },
  {
    what: 'the lines of a file',
    path: /\/files\/lines$/,
    at: `${coverageTab}?view=files&file=${file}`,
    stays: [
      tab(/^Gaps \d+/),
      (page: Page) => page.getByRole('link', { name: 'All files' }),
    ],
    mended: (page: Page) =>
      page.getByRole('table', { name: `Lines of ${file}` }),
  },
  {
    what: 'the plan',
    path: /\/analysis$/,
    at: `${coverageTab}?view=plan`,
    stays: [tab(/^Gaps \d+/)],
    mended: heading('What if'),
  },
  {
    what: 'the history',
    path: /\/(history|snapshots)$/,
    at: `${coverageTab}?view=history`,
    stays: [
      tab(/^Gaps \d+/),
      (page: Page) => page.getByRole('radio', { name: 'All' }),
    ],
    mended: (page: Page) =>
      page.getByRole('table', { name: 'Commits with coverage' }),
  },
  {
    what: 'a comparison',
    path: /\/compare$/,
    at: `${coverageTab}?view=history&base=163b5c2&head=67d7fff`,
    stays: [
      tab(/^Gaps \d+/),
      heading('What changed from 163b5c2 to 67d7fff'),
      (page: Page) => page.getByRole('link', { name: 'History', exact: true }),
    ],
    mended: heading('Files that changed'),
  },
  {
    what: 'the report',
    path: /\/report\.md$/,
    at: `${coverageTab}?view=report`,
    stays: [tab(/^Gaps \d+/)],
    mended: article('Report'),
  },
  {
    what: 'the card of a component',
    path: /\/analysis\/summary$/,
    at: batchServerPage,
    stays: [
      heading('Coverage'),
      (page: Page) => page.getByText(/of [\d,]+ lines/).first(),
    ],
    mended: (page: Page) => page.getByText('Test next:'),
  },
  {
    what: 'the coverage of a system',
    path: /\/rollups\//,
    at: '/catalog/default/system/batch-inference/coverage',
    stays: [heading('Batch inference')],
    mended: (page: Page) => page.getByRole('table', { name: 'Components' }),
  },
];

for (const [index, one] of cases.entries()) {
  const { what, path, at, stays, mended } = one;
  test(`when ${what} cannot be read, the rest stays, and another try helps`, async ({
    page,
  }, testInfo) => {
    // Each in one of the themes, so that such a note is seen in both.
    await page.emulateMedia({ colorScheme: index % 2 ? 'dark' : 'light' });
    const trouble = await breakRequests(page, path, answer);
    await page.goto(at);
    const retry = page.getByRole('button', { name: 'Try again', exact: true });
    const alert = page
      .getByRole('alert')
      .filter({ hasText: 'This could not be read' });
    await expect(alert).toContainText(answer.message);
    for (const part of stays) await expect(part(page)).toBeVisible();
    await expect(mended(page)).toHaveCount(0);
    await page.screenshot({ path: testInfo.outputPath('failed.png') });
    expect.soft(await violations(page, 'main')).toEqual([]);

    trouble.answer = undefined;
    await retry.click();
    await expect(alert).toContainText('The portal did not answer.');
    for (const part of stays) await expect(part(page)).toBeVisible();

    await trouble.mend();
    await retry.click();
    await expect(mended(page)).toBeVisible();
    await expect(retry).toHaveCount(0);
  });
}

test('when the source of a file cannot be read, its lines are there without text', async ({
  page,
  api,
}) => {
  const { totals } = await api.getLines(batchServer, file);
  await breakRequests(page, /\/files\/source$/, answer);
  await page.goto(`${coverageTab}?view=files&file=${file}`);
  await expect(
    page.getByText(`The source could not be asked for: ${answer.message}`),
  ).toBeVisible();
  await expect(page.getByText(`${ofTotal(totals.lines)} lines`)).toBeVisible();
  await expect(
    page.getByRole('table', { name: `Lines of ${file}` }),
  ).toBeVisible();
});

test('when numbers cannot be read anew, the earlier ones stay and say so', async ({
  page,
}, testInfo) => {
  const entityRef = 'component:default/sim-closing-books';
  const upload = () =>
    uploadReport(entityRef, [
      { path: 'app/rules/books.py', lines: halfOf(40) },
    ]);
  await upload();
  const listening = page.waitForEvent('websocket', socket =>
    socket.url().includes('/api/signals'),
  );
  await page.goto('/catalog/default/component/sim-closing-books/coverage');
  const coverage = page.getByRole('article', { name: 'Line coverage' });
  await expect(coverage).toContainText('50.0 %');
  await expect
    .poll(async () => (await listening).isClosed(), {
      message: 'the portal tells news',
    })
    .toBe(false);

  const trouble = await breakRequests(page, /\/sim-closing-books/, answer);
  const note = page.getByRole('status').filter({
    hasText: 'This was read earlier',
  });
  // News of an upload is lost on a page whose socket is open, but has not asked for it yet.
  await expect(async () => {
    await upload();
    await expect(note.first()).toContainText(answer.message, {
      timeout: 3_000,
    });
  }).toPass();
  await expect(coverage).toContainText('50.0 %');
  await page.screenshot({ path: testInfo.outputPath('stale.png') });
  expect(await violations(page, 'main')).toEqual([]);
  await trouble.mend();
  const retry = note.getByRole('button', { name: 'Try again', exact: true });
  // A note goes by itself when another one's retry has read its part as well.
  await expect(async () => {
    if ((await retry.count()) > 0) {
      await retry.first().click({ timeout: 1_000 });
    }
    await expect(note).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(coverage).toContainText('50.0 %');
});
