import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  coverageApiMock,
  parentEntity,
  renderCard,
  renderRollUpCard,
  renderRollUpTab,
  renderScorecard,
  renderTab,
} from './__testUtils__';

type Api = Partial<CoverageApi>;

const inTab = (query: string) => (api: Api) => {
  renderTab({ query, api });
};
const group = parentEntity('Group', 'platform');
const onPage = (query: string) => (api: Api) => {
  renderScorecard({ query, api });
};

const tabs = () =>
  screen.findByRole('tablist', { name: 'Parts of the coverage report' });
const totals = () =>
  screen.findByRole('region', { name: 'Organisation totals' });
const text = (words: string | RegExp) => () => screen.findByText(words);

/** Each request of each view, and what stands although it fails. */
const PANELS: [
  name: string,
  request: keyof CoverageApi,
  show: (api: Api) => void,
  stands: () => Promise<HTMLElement>,
][] = [
  ['the overview', 'getAnalysis', inTab(''), text('211 of 1,384 lines')],
  ['the trend', 'getHistory', inTab(''), text('Test next')],
  ['the gaps', 'getAnalysis', inTab('?view=gaps'), tabs],
  ['the files', 'listFiles', inTab('?view=files'), tabs],
  ['the tree', 'listFiles', inTab('?view=files&show=tree'), tabs],
  ['the treemap', 'listFiles', inTab('?view=files&show=treemap'), tabs],
  [
    'the lines of a file',
    'getLines',
    inTab('?view=files&file=core/result_handlers/webhook.py'),
    tabs,
  ],
  ['the plan', 'getAnalysis', inTab('?view=plan'), tabs],
  ['the history', 'getHistory', inTab('?view=history'), tabs],
  [
    'the history of a flag',
    'listSnapshots',
    inTab('?view=history&flag=unit'),
    tabs,
  ],
  [
    'the comparison',
    'compare',
    inTab('?view=history&base=163b5c2&head=67d7fff'),
    tabs,
  ],
  ['the report', 'getReport', inTab('?view=report'), tabs],
  [
    'the card',
    'getOverview',
    api => renderCard({ api }),
    text('Open coverage'),
  ],
  [
    'the end of the card',
    'getAnalysis',
    api => renderCard({ api }),
    text('211 of 1,384 lines'),
  ],
  [
    'the tab of a group',
    'getRollUp',
    api => renderRollUpTab({ entity: group, api }),
    // It is all there is.
    () => Promise.resolve(document.body),
  ],
  [
    'the card of a group',
    'getRollUp',
    api => renderRollUpCard({ entity: group, api }),
    text('Open coverage'),
  ],
  [
    'the totals of the scorecard',
    'getScorecardSummary',
    onPage(''),
    () => screen.findByRole('table', { name: 'Coverage by owner' }),
  ],
  ['the trend of the scorecard', 'getScorecardTrend', onPage(''), totals],
  ['the groups of the scorecard', 'listScorecardGroups', onPage(''), totals],
  [
    'the gaps of the scorecard',
    'listScorecardGaps',
    onPage('?view=gaps'),
    () => screen.findByRole('tablist', { name: 'Parts of the scorecard' }),
  ],
  [
    'who does not report',
    'listScorecardMembers',
    onPage('?view=annotate'),
    text('Annotations that cannot be read'),
  ],
];

const failsWith = (error: Error) => async () => {
  throw error;
};
const forbidden = Object.assign(new Error('no'), { statusCode: 403 });

describe('the state of a panel', () => {
  it.each(PANELS)('loading: %s', async (_, request, show, stands) => {
    show({ [request]: () => new Promise(() => {}) });
    await stands();
    expect(
      (await screen.findAllByRole('status', { name: 'Loading' })).length,
    ).toBeGreaterThan(0);
  });

  it.each(PANELS)('forbidden: %s', async (_, request, show, stands) => {
    show({ [request]: failsWith(forbidden) });
    expect(await screen.findByText('You may not see this')).toBeVisible();
    await stands();
  });

  it.each(PANELS)('failed: %s', async (_, request, show, stands) => {
    show({ [request]: failsWith(new Error('database is away')) });
    expect(await screen.findByText('database is away')).toBeVisible();
    expect(screen.getByText('This could not be read')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
    await stands();
  });

  it.each([
    ['overview', text('database is away')],
    ['gaps', () => screen.findByRole('table', { name: 'Gaps' })],
    ['files', () => screen.findByRole('table', { name: 'Files' })],
    ['plan', text('Hours a week')],
    [
      'history',
      () => screen.findByRole('img', { name: 'Line coverage over time' }),
    ],
    ['history&base=163b5c2&head=67d7fff', text('Areas that changed')],
    ['report', text('Copy Markdown')],
  ])(
    'failed: the view %s is there without the overview',
    async (view, content) => {
      renderTab({
        query: `?view=${view}`,
        api: { getOverview: failsWith(new Error('database is away')) },
      });
      await tabs();
      expect(await content()).toBeInTheDocument();
      expect(screen.queryAllByText(/database is away/).length > 0).toBe(
        view === 'overview',
      );
    },
  );

  it('forbidden: nothing of the tab is there without the right to read', async () => {
    renderTab({ api: { getOverview: failsWith(forbidden) } });
    expect(await screen.findByText('You may not see this')).toBeVisible();
    expect(screen.queryByRole('tablist')).not.toBeInTheDocument();
  });

  it('failed: what the lines of a file do without', async () => {
    renderTab({
      query: '?view=files&file=core/result_handlers/webhook.py',
      api: {
        getSource: failsWith(
          new Error('Request failed', { cause: new Error('no source') }),
        ),
      },
    });
    expect(
      await screen.findByText('The source could not be asked for: no source'),
    ).toBeInTheDocument();
    expect(screen.getByText('26 of 38 lines')).toBeInTheDocument();
  });

  it('failed: what the history does without', async () => {
    renderTab({
      query: '?view=history&range=all',
      api: { listBranches: failsWith(new Error('no branches')) },
    });
    expect(
      await screen.findByRole('img', { name: 'Line coverage over time' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Try again' })).toBeVisible();
  });

  it('failed: what a dialog does without', async () => {
    renderTab({
      query: '?view=gaps&gap=core/batch_app/worker.py',
      api: { listExemptions: failsWith(new Error('no list')) },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /^Mark as blocked/ }),
    );
    expect(await screen.findByText('no list')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Save' })).toBeVisible();
  });

  it('stale: keeps what was read before, says so, and tries again', async () => {
    let isAway = false;
    const fixture = coverageApiMock();
    const { getAnalysis } = fixture;
    renderTab({
      query: '?view=gaps&gap=core/batch_app/worker.py',
      api: {
        getAnalysis: async ref => {
          if (isAway) {
            throw new Error('database is away');
          }
          return getAnalysis(ref);
        },
      },
    });
    const table = await screen.findByRole('table', { hidden: true });
    isAway = true;
    await userEvent.click(
      await screen.findByRole('button', { name: /^Mark as blocked/ }),
    );
    await userEvent.type(
      await screen.findByRole('textbox', { name: /^Reason/ }),
      'Because of the audit',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('This was read earlier')).toBeVisible();
    expect(
      screen.getByText('Reading it anew failed: database is away'),
    ).toBeVisible();
    expect(table).toBeInTheDocument();
    isAway = false;
    await act(async () => {
      screen.getByRole('button', { name: 'Try again', hidden: true }).click();
    });
    expect(screen.queryByText('This was read earlier')).not.toBeInTheDocument();
  });

  it.each(['overview', 'gaps', 'files', 'plan', 'history', 'report'])(
    'old and partial: the %s says so beside the commit',
    async view => {
      const { getAnalysis } = coverageApiMock();
      renderTab({
        query: `?view=${view}`,
        api: {
          getAnalysis: async ref => {
            const analysis = await getAnalysis(ref);
            return {
              ...analysis,
              forecast: { ...analysis.forecast, state: 'stale' },
              files: { ...analysis.files, source: 99, measured: 15 },
              findings: [
                { code: 'old-commit', severity: 'info', message: 'Old.' },
              ],
            };
          },
        },
      });
      expect(await screen.findByText('Old numbers')).toBeVisible();
      expect(screen.getByText('Old commit')).toBeVisible();
      expect(screen.getByText('Partial numbers')).toBeVisible();
    },
  );
});
