import {
  Analysis,
  Finding,
  FindingFix,
  Target,
} from '@backstage-coverage/plugin-coverage-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BATCH_SERVER } from '../../__fixtures__/batchServer';
import { batchServerAnalysis } from '../../__fixtures__/batchServerAnalysis';
import { InMemoryCoverageApi } from '../../__fixtures__/InMemoryCoverageApi';
import { renderTab } from '../../__testUtils__';

const analysisWith = (findings: Finding[]) => async (): Promise<Analysis> => ({
  ...batchServerAnalysis,
  findings,
});

const setTarget = (value: number): FindingFix => ({
  kind: 'set-target',
  target: {
    measure: 'lines',
    value,
    by: '2027-06-30',
    kind: 'committed',
    area: null,
  },
});

const finding = (code: string, fix: FindingFix): Finding => ({
  code,
  severity: 'warning',
  message: `${code} does not fit.`,
  fix,
});

const renderFindings = (...findings: Finding[]) =>
  renderTab({
    query: '?view=plan',
    api: { getAnalysis: analysisWith(findings) },
  });

const button = (name: string | RegExp) => screen.findByRole('button', { name });

/** An entity whose target, set in the portal or not, is out of reach. */
async function renderOutOfReach(target: Target | null, isFailing = false) {
  const api = new InMemoryCoverageApi();
  if (target) {
    await api.putTarget(BATCH_SERVER, { ...target, reason: 'A wish.' });
  }
  const tooHigh: Target = {
    ...(await api.getAnalysis(BATCH_SERVER)).targets[0].target,
    value: 99,
  };
  renderTab({
    query: '?view=plan',
    api: {
      getAnalysis: async ref => {
        const analysis = await api.getAnalysis(ref);
        const [{ target: now }] = analysis.targets;
        const fix = { ...tooHigh, value: 60 };
        return {
          ...analysis,
          findings:
            now.value === fix.value
              ? []
              : [finding('C8', { kind: 'set-target', target: fix })],
        };
      },
      listTargets: ref => api.listTargets(ref),
      putTarget: async (ref, set) => {
        if (isFailing) {
          throw new Error('The database is away');
        }
        return api.putTarget(ref, set);
      },
      deleteTarget: (ref, id) => api.deleteTarget(ref, id),
    },
  });
  return {
    targets: async () =>
      (await api.listTargets(BATCH_SERVER)).items.map(
        ({ value, by, reason }) => ({ value, by, reason }),
      ),
  };
}

const WISH: Target = {
  measure: 'lines',
  value: 99,
  by: '2099-12-31',
  kind: 'committed',
  area: null,
};

describe('PlanFindings', () => {
  it('sets a target at one click, tells what that changed, and takes it back', async () => {
    const { targets } = await renderOutOfReach(WISH);
    await userEvent.click(
      await button('Set the target to 60.0 % of lines by Dec 31, 2099'),
    );
    const told = await screen.findByText(
      /^The target is now 60.0 % of lines by Dec 31, 2099\. It was 99.0 % of lines/,
    );
    await waitFor(() =>
      expect(told).toHaveTextContent(/No longer found: C8\. The plan takes/),
    );
    expect(await targets()).toEqual([
      { value: 60, by: '2099-12-31', reason: 'Mends C8: C8 does not fit.' },
    ]);
    expect(
      screen.queryByRole('button', { name: /^Set the target/ }),
    ).not.toBeInTheDocument();

    await userEvent.click(await button('Undo'));
    expect(
      await screen.findByText('Undone: the target is what it was.'),
    ).toBeVisible();
    expect(await targets()).toEqual([
      { value: 99, by: '2099-12-31', reason: 'A wish.' },
    ]);
    expect(await button(/^Set the target to 60/)).toBeEnabled();
  });

  it('removes at undo what was not set in the portal before', async () => {
    const { targets } = await renderOutOfReach(null);
    await userEvent.click(await button(/^Set the target to 60/));
    await userEvent.click(await button('Undo'));
    await waitFor(async () => expect(await targets()).toEqual([]));
  });

  it('says why a target could not be set, and leaves the finding', async () => {
    await renderOutOfReach(WISH, true);
    await userEvent.click(await button(/^Set the target to 60/));
    expect(await screen.findByText(/The database is away/)).toBeVisible();
    expect(
      screen.queryByRole('button', { name: 'Undo' }),
    ).not.toBeInTheDocument();
    expect(await button(/^Set the target to 60/)).toBeEnabled();
  });

  it('opens the form with what it proposes, for who wants something else', async () => {
    renderFindings(finding('C1', setTarget(49)));
    await userEvent.click(await button(/^Adjust… Set the target to 49/));
    const dialog = within(
      await screen.findByRole('dialog', { name: 'Set a target' }),
    );
    expect(
      dialog.getByRole('textbox', { name: /Target in per cent/ }),
    ).toHaveValue('49');
  });

  it('copies at one click what belongs into the repository’s file', async () => {
    const copied: string[] = [];
    // jsdom has none; what is selected is what would be copied.
    document.execCommand = () =>
      copied.push(String(document.getSelection())) > 0;
    const { events } = renderFindings(
      finding('C4', {
        kind: 'set-phase-target',
        phase: 'Unit tests',
        value: 22,
      }),
    );
    await userEvent.click(await button('Copy the change that mends C4'));
    expect(await screen.findByText('Copied.')).toBeVisible();
    expect(copied).toEqual(['phases:\n  - name: Unit tests\n    target: 22\n']);
    expect(events()).toContainEqual(
      expect.objectContaining({ action: 'copy', subject: 'coverage fix C4' }),
    );
  });

  it('says what to replace in the repository’s file', async () => {
    renderFindings(
      finding('C4', {
        kind: 'set-phase-target',
        phase: 'Unit tests',
        value: 22,
      }),
      finding('C7', { kind: 'set-hours', hours: [4, 6] }),
    );
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
    renderFindings(finding('C1', setTarget(51)), finding('C2', setTarget(70)));
    expect(
      await screen.findByText(/^C2 proposes another target. This one is lower/),
    ).toBeVisible();
    expect(
      screen.getByText(/^C1 proposes 51 %, which mends both/),
    ).toBeVisible();
  });
});
