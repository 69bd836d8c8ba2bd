import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PAYMENTS_API, paymentsApi } from '../../__fixtures__/paymentsApi';
import {
  componentEntity,
  renderPayments,
  renderTab,
} from '../../__testUtils__';

const entity = componentEntity('payments-api');
const stat = async (name: string) =>
  within(await screen.findByRole('article', { name }));

let analysis: Analysis;
beforeAll(async () => {
  analysis = await paymentsApi.getAnalysis(PAYMENTS_API);
});

describe('OverviewPanel', () => {
  it('says how the entity is in a word and a sentence', async () => {
    renderPayments();
    expect(
      await screen.findByText(/^68.4 % of the lines are covered, the target/),
    ).toBeInTheDocument();
  });

  it('shows the coverage, what was not measured, and the change', async () => {
    renderPayments();
    const lines = await stat('Line coverage');
    expect(lines.getByText('68.4 %')).toBeInTheDocument();
    expect(lines.getByText('2,941 of 4,300 lines')).toBeInTheDocument();
    expect(lines.getByText(/^up 0.3 points since/)).toBeInTheDocument();
    expect(lines.getAllByText('not measured')).toHaveLength(2);
  });

  it('shows branches and partial lines where they were measured', async () => {
    renderPayments(
      {},
      {
        totals: {
          lines: { total: 1384, covered: 211, partial: 12 },
          branches: { total: 304, covered: 38 },
          functions: { total: 0, covered: 0 },
        },
      },
    );
    const lines = await stat('Line coverage');
    expect(lines.getByText('12.5 %, 38 of 304 branches')).toBeInTheDocument();
    expect(lines.getByText('12 of them only partly')).toBeInTheDocument();
    expect(lines.getByText('n/a, 0 of 0 functions')).toBeInTheDocument();
  });

  it('shows the target, whether it is reached in time, and who set it', async () => {
    renderPayments();
    const target = await stat('Target');
    expect(target.getByText('75 %')).toBeInTheDocument();
    expect(target.getByText('by Jun 30, 2026')).toBeInTheDocument();
    expect(target.getByText('284 lines missing')).toBeInTheDocument();
    expect(target.getByText('At risk')).toBeInTheDocument();
    expect(target.getByText(/expected Sep 20, 2026/)).toBeInTheDocument();
    expect(
      target.getByText('Needs 24.8 lines a week, has 18.1'),
    ).toBeInTheDocument();
    expect(
      target.getByText('In the portal, set by user:default/ada'),
    ).toBeInTheDocument();
  });

  it('shows the level and what the next one asks for', async () => {
    renderPayments();
    const level = await stat('Level');
    expect(level.getByText('No level')).toBeInTheDocument();
    expect(level.getByText('For Bronze: 2 of 3 met')).toBeInTheDocument();
    const missing = level.getByText(/No critical gap at 0 %: 1 now/);
    expect(missing).toHaveTextContent(/^Missing:/);
  });

  it('counts the open gaps, quick wins, and what is set aside', async () => {
    renderPayments();
    const gaps = await stat('Open gaps');
    expect(gaps.getByText('7')).toBeInTheDocument();
    expect(gaps.getByRole('link', { name: '4 Critical' })).toHaveAttribute(
      'href',
      expect.stringContaining('view=gaps&priority=critical'),
    );
    expect(
      gaps.getByRole('link', { name: '3 quick wins, 2.1 h' }),
    ).toBeInTheDocument();
    expect(
      gaps.getByText('1 exempt, the next until May 1, 2026'),
    ).toBeInTheDocument();
  });

  it('draws the trend and says what it shows', async () => {
    renderPayments();
    const chart = await screen.findByRole('img', {
      name: 'Line coverage, target and forecast',
    });
    expect(chart).toHaveAccessibleDescription(
      /^12 commits with coverage from .*: 65.6 % at first, 68.4 % now. The target is 75 % by Jun 30, 2026. The floor is 67.7 %. 75 % of the lines are expected on 2026-09-20/,
    );
    expect(within(chart).getByText('Target 75 %')).toBeInTheDocument();
    expect(within(chart).getByText('due Jun 30, 2026')).toBeInTheDocument();
  });

  it('shows the same figures as a table', async () => {
    renderPayments({}, {}, '?trend=table');
    const table = await screen.findByRole('table', {
      name: 'Line coverage, target and forecast',
    });
    const rows = within(table).getAllByRole('row');
    expect(rows).toHaveLength(13);
    expect(rows[1]).toHaveTextContent('68.4 %2,941 of 4,300');
    await userEvent.click(
      screen.getByRole('button', { name: 'Show as table' }),
    );
    expect(table).not.toBeInTheDocument();
  });

  it('lists what to test next, why, and how long it takes', async () => {
    renderPayments();
    const link = await screen.findByRole('link', {
      name: 'src/auth/session.ts',
    });
    expect(link).toHaveAttribute(
      'href',
      expect.stringContaining('view=files&file=src%2Fauth%2Fsession.ts'),
    );
    const row = link.closest('li')!;
    expect(row).toHaveTextContent(/^‖Critical/);
    expect(row).toHaveTextContent('Quick win');
    expect(row).toHaveTextContent('Security or money path (auth)');
    expect(row).toHaveTextContent('61 lines uncovered0 % coveredabout 41 min');
    expect(
      screen.getByRole('link', { name: 'All 7 open gaps' }),
    ).toHaveAttribute('href', expect.stringContaining('view=gaps'));
  });

  it('says that no gap is left, or that all are set aside', async () => {
    const nothing = { critical: 0, high: 0, medium: 0, low: 0 };
    const byState = {
      open: 0,
      'quick-win': 0,
      blocked: 0,
      exempt: 1,
      'not-measured': 0,
    };
    const gaps = analysis.gaps.filter(({ state }) => state === 'exempt');
    renderPayments({ gaps, gapCounts: { byPriority: nothing, byState } });
    expect(await screen.findByText('No gap is open')).toBeInTheDocument();
  });

  it('folds long lists of findings and says what would mend them', async () => {
    renderPayments({
      findings: Array.from({ length: 7 }, (_, i) => ({
        code: `f${i}`,
        severity: i === 6 ? ('error' as const) : ('info' as const),
        message: `Finding number ${i}.`,
        ...(i === 6 && {
          fix: {
            kind: 'set-target' as const,
            target: {
              measure: 'lines' as const,
              value: 71,
              by: '2027-06-30',
              kind: 'committed' as const,
              area: 'Auth',
            },
          },
        }),
      })),
    });
    const error = await screen.findByText('Finding number 6.');
    expect(error.closest('li')).toHaveTextContent(
      'To mend it: set the target of Auth to 71.0 % of lines by Jun 30, 2027.',
    );
    expect(screen.queryByText('Finding number 5.')).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show all 7' }));
    expect(screen.getByText('Finding number 5.')).toBeInTheDocument();
  });

  it('lets the floor start anew where a fall below it is accepted', async () => {
    const putFloorReset = jest.fn().mockResolvedValue({});
    renderPayments(
      {
        findings: [
          {
            code: 'floor-broken',
            severity: 'warning',
            message: 'Line coverage fell below the floor.',
          },
        ],
      },
      {},
      '',
      {},
      { putFloorReset },
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Reset the floor…' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      dialog.getByText(/^The floor of 67.7 % no longer holds. The first three/),
    ).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(putFloorReset).not.toHaveBeenCalled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'The old code went away',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(putFloorReset).toHaveBeenCalledWith(
        'component:default/payments-api',
        {
          since: new Date().toISOString().slice(0, 10),
          reason: 'The old code went away',
        },
      ),
    );
  });

  it('says why coverage is so low, what shows it and what mends it', async () => {
    renderPayments({
      diagnoses: [
        {
          cause: 'all-tests-skipped',
          sentence: 'All 12 tests are skipped.',
          evidence: ['tests/test_a.py: 12 of 12 skipped'],
          remedy: 'Take the marks away.',
          snippets: [
            {
              path: 'pyproject.toml',
              language: 'toml',
              text: 'addopts = "--cov"',
              instruction: 'Add to the options of pytest',
            },
          ],
        },
      ],
    });
    expect(
      await screen.findByText('All 12 tests are skipped.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/12 of 12 skipped/)).toBeInTheDocument();
    expect(screen.getByText('Take the marks away.')).toBeInTheDocument();
    const snippet = screen.getByRole('region', { name: 'pyproject.toml' });
    expect(snippet).toHaveTextContent('Add to the options of pytest');
    expect(snippet).toHaveTextContent('addopts = "--cov"');
  });

  it('suggests a target where only the default holds, a click away', async () => {
    renderTab();
    await userEvent.click(
      await screen.findByRole('button', { name: /^Set 75 % by/ }),
    );
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
    expect(
      screen.getByRole('textbox', { name: /^Target in per cent/ }),
    ).toHaveValue('75');
  });

  it('suggests none where somebody set one', async () => {
    renderPayments();
    await stat('Target');
    expect(
      screen.queryByRole('button', { name: /^Set 75 % by/ }),
    ).not.toBeInTheDocument();
  });

  it('keeps what was measured when the analysis fails, and tries again', async () => {
    const getAnalysis = jest
      .fn()
      .mockRejectedValueOnce(new Error('database is away'))
      .mockResolvedValue(analysis);
    renderTab({ entity, api: { ...paymentsApi, getAnalysis } });
    expect(await screen.findByText('database is away')).toBeVisible();
    expect(screen.getByText('2,941 of 4,300 lines')).toBeInTheDocument();
    expect(
      await screen.findByRole('img', { name: /^Line coverage, target/ }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Test next')).toBeInTheDocument();
    expect(screen.queryByText('database is away')).not.toBeInTheDocument();
  });
});
