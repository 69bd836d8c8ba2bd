import {
  Analysis,
  Finding,
  FindingFix,
} from '@backstage-coverage/plugin-coverage-common';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { batchServerAnalysis } from '../../__fixtures__/batchServerAnalysis';
import { renderTab } from '../../__testUtils__';

const analysisWith = (findings: Finding[]) => async (): Promise<Analysis> => ({
  ...batchServerAnalysis,
  findings,
});

describe('PlanFindings', () => {
  it('says what to replace in the repository’s file', async () => {
    const fixes: [string, FindingFix][] = [
      ['C4', { kind: 'set-phase-target', phase: 'Unit tests', value: 22 }],
      ['C7', { kind: 'set-hours', hours: [4, 6] }],
    ];
    const findings = fixes.map(([code, fix]) => ({
      code,
      severity: 'warning' as const,
      message: `${code} does not fit.`,
      fix,
    }));
    renderTab({
      query: '?view=plan',
      api: { getAnalysis: analysisWith(findings) },
    });
    const [phase, hours] = await screen.findAllByRole('button', {
      name: 'Show the change',
    });
    await userEvent.click(phase);
    expect(
      await screen.findByText(/has a target: replace that one/),
    ).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await userEvent.click(hours);
    expect(
      await screen.findByText('The hours are there already: replace them.'),
    ).toBeVisible();
  });

  it('says which of two fixes for one target is enough', async () => {
    const findings = [51, 70].map((value, i) => ({
      code: `C${i + 1}`,
      severity: 'warning' as const,
      message: `At most ${value} %.`,
      fix: { kind: 'set-target' as const, area: null, value },
    }));
    renderTab({
      query: '?view=plan',
      api: { getAnalysis: analysisWith(findings) },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Set the target to 51 %' }),
    );
    expect(
      await screen.findByText(/^C2 proposes another target. This one is lower/),
    ).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    await userEvent.click(
      screen.getByRole('button', { name: 'Set the target to 70 %' }),
    );
    expect(
      await screen.findByText(/^C1 proposes 51 %, which mends both/),
    ).toBeVisible();
  });
});
