import { LineCoverage } from '@backstage-coverage/plugin-coverage-common';
import { batchServer, coverageTab } from './batchServer';
import { expect, test } from './portalTest';
import { tabTo } from './tabTo';

/** Lines without a covered one between them. */
function uncoveredBlocks(lines: LineCoverage[]) {
  const blocks: { from: number; to: number }[] = [];
  let last: { from: number; to: number } | undefined;
  for (const { line, state } of lines) {
    if (state === 'covered') {
      last = undefined;
    } else if (last) {
      last.to = line;
    } else {
      blocks.push((last = { from: line, to: line }));
    }
  }
  return blocks;
}

test('the keyboard leads from a gap to its code, through its blocks and back', async ({
  page,
  api,
}) => {
  const { gaps } = await api.getAnalysis(batchServer);
  const open = gaps.filter(
    ({ state }) => state === 'open' || state === 'quick-win',
  );
  const index = open.findIndex(({ lines }) => lines && lines.covered > 0);
  const gap = open[index];
  const { lines } = await api.getLines(batchServer, gap.measuredPath!);
  const blocks = uncoveredBlocks(lines!);
  expect(blocks.length).toBeGreaterThan(1);
  const row = (path: string) =>
    page.getByRole('button', { name: path, exact: true });

  await page.goto(`${coverageTab}?view=gaps`);
  await expect(row(gap.path)).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await tabTo(page, row(open[0].path));
  for (let step = 0; step < index; step++) {
    await page.keyboard.press('ArrowDown');
    await expect(row(open[step + 1].path)).toBeFocused();
  }

  await page.keyboard.press('Enter');
  const details = page.getByRole('dialog', { name: gap.path });
  await tabTo(page, details.getByRole('link', { name: 'Open the code' }));
  await page.keyboard.press('Enter');

  const code = page.getByRole('region', { name: gap.measuredPath! });
  await expect(
    code.getByText(`${blocks.length} uncovered blocks`),
  ).toBeVisible();
  const told = code.getByRole('status').filter({ hasText: 'Block' });
  const tellsOf = async (block: number) => {
    const { from, to } = blocks[block];
    await expect(told).toHaveText(
      `Block ${block + 1} of ${blocks.length}: lines ${from}–${to}`,
    );
    await expect(
      code.locator('[aria-current]').getByRole('rowheader'),
    ).toHaveText(String(from));
  };
  for (let block = 0; block < blocks.length; block++) {
    await page.keyboard.press('j');
    await tellsOf(block);
  }
  await page.keyboard.press('k');
  await tellsOf(blocks.length - 2);

  await tabTo(page, code.getByRole('link', { name: 'Back to the gap' }));
  await page.keyboard.press('Enter');
  await expect(details).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(details).toHaveCount(0);
  await expect(row(gap.path)).toBeFocused();
});

test('the keys are told at a key, which can be switched off', async ({
  page,
}) => {
  await page.goto(coverageTab);
  const button = page.getByRole('button', { name: 'Keys', exact: true });
  await expect(button).toBeVisible();
  const selected = page.getByRole('tab', { name: 'Overview' });
  await selected.focus();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await expect(dialog.getByRole('term')).toHaveText([
    ...['?', '/', 'j', 'k'],
    ...['↑ ↓', '← →', 'Enter', 'Alt ↑ ↓', 'Esc'],
  ]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(selected).toBeFocused();

  await button.press('Enter');
  await dialog.getByRole('switch').press('Space');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.keyboard.press('?');
  await expect(dialog).toHaveCount(0);
  // Also after a reload; the button is there all the same.
  await page.reload();
  await expect(button).toBeVisible();
  await page.keyboard.press('?');
  await button.press('Enter');
  await dialog.getByRole('switch').press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(dialog).toBeVisible();
});
