import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { run } from 'axe-core';
import {
  componentEntity,
  parentEntity,
  renderRollUpTab,
  renderScorecard,
  renderTab,
} from './__testUtils__';

/**
 * What axe-core finds wrong. Colours need a real browser, landmarks and the
 * order of headings a real page around.
 */
async function violations(): Promise<string[]> {
  const result = await run(document.querySelector('main') ?? document.body, {
    rules: {
      'color-contrast': { enabled: false },
      'heading-order': { enabled: false },
      region: { enabled: false },
    },
  });
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}

describe('accessibility', () => {
  it.each([
    ['the overview', '', '211 of 1,384 lines'],
    ['the table of the trend', '?trend=table', '211 of 1,384'],
    ['the files', '?view=files', 'Showing 15 of 15 files'],
    ['the tree', '?view=files&show=tree', 'Showing 15 of 15 files'],
    ['the treemap', '?view=files&show=treemap', 'Showing 15 of 15 files'],
    [
      'the source of a file',
      '?view=files&file=core/result_handlers/webhook.py',
      '26 of 38 lines',
    ],
    [
      'the lines of a file',
      '?view=files&file=core/batch_app/benchmarks.py',
      '44 of 71 lines',
    ],
    ['the gaps', '?view=gaps', '12 gaps, 1,165 lines uncovered, 9-21 h'],
    ['the plan', '?view=plan', 'What if'],
    ['the history', '?view=history', 'Commits with coverage'],
    [
      'the comparison of two commits',
      '?view=history&base=163b5c2&head=67d7fff',
      'Areas that changed',
    ],
    ['the report', '?view=report', 'Conclusion'],
  ])('of %s', async (_, query, ready) => {
    renderTab({ query });
    await screen.findAllByText(ready);
    expect(await violations()).toEqual([]);
  });

  it('of the first steps', async () => {
    renderTab({ entity: componentEntity('legacy-import', {}) });
    await screen.findByText('Coverage is not switched on for this entity');
    expect(await violations()).toEqual([]);
  });

  it('of a group', async () => {
    renderRollUpTab({ entity: parentEntity('Group', 'platform') });
    await screen.findByRole('table', { name: 'Components' });
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['the organisation', '', 'Showing 4 of 4 rows'],
    ['an open group', '?open=group:default/payments', 'ledger'],
    ['the heat map', '?show=heat', 'Heat map'],
    ['the bubbles', '?show=bubbles', 'Gap index'],
    ['the worst gaps', '?view=gaps', 'Showing 11 of 11 gaps'],
    ['who does not report', '?view=annotate', '2 entities do not report'],
  ])('of the scorecard: %s', async (_, query, ready) => {
    renderScorecard({ query });
    await screen.findAllByText(ready);
    expect(await violations()).toEqual([]);
  });

  it('of the filters of the scorecard', async () => {
    renderScorecard({ query: '?tier=1' });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Filters (1)' }),
    );
    expect(await violations()).toEqual([]);
  });
});
