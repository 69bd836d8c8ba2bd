import { Analysis } from '@backstage-coverage/plugin-coverage-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryCoverageApi } from '../../__fixtures__/InMemoryCoverageApi';
import { BATCH_SERVER } from '../../__fixtures__/batchServer';
import { renderTab } from '../../__testUtils__';

const QUERY = '?view=plan';

async function fixture(parts: Partial<Analysis> = {}): Promise<Analysis> {
  return {
    ...(await new InMemoryCoverageApi().getAnalysis(BATCH_SERVER)),
    ...parts,
  };
}

const stat = async (name: string) =>
  within(await screen.findByRole('article', { name }));

/** Paths of the steps of a phase, in their order. */
async function steps(phase: string) {
  const list = await screen.findByRole('list', { name: `Steps of ${phase}` });
  return within(list)
    .getAllByRole('link')
    .map(link => link.textContent);
}

describe('PlanPanel', () => {
  it('shows what the plan of the analysis comes to', async () => {
    const { plan } = await fixture();
    renderTab({ query: QUERY });
    expect(
      (await stat('Line coverage then')).getByText('75.4 %'),
    ).toBeInTheDocument();
    expect(plan.to).toBeCloseTo(75.4, 1);
    expect((await stat('Effort')).getByText('13.2 h')).toBeInTheDocument();
    expect((await stat('Steps')).getByText('in 3 phases')).toBeInTheDocument();
    expect(await steps('Phase 1')).toEqual(
      plan.phases[0].steps.map(({ path }) => path),
    );
    expect(
      screen.getByText('From 15.2 % to 75.4 % in 3 phases', { exact: false }),
    ).toBeInTheDocument();
  });

  it('plans anew while the target slides, and goes back to the own plan', async () => {
    renderTab({ query: QUERY });
    const slider = await screen.findByRole('slider', {
      name: 'Target, per cent of lines',
    });
    fireEvent.keyDown(slider, { key: 'Home' });
    expect(
      await screen.findByText('The target of 1 % is reached'),
    ).toBeInTheDocument();
    fireEvent.keyDown(slider, { key: 'End' });
    expect(
      await screen.findByText(/The files allow at most 93.4 % with/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to the entity’s plan' }),
    );
    expect(
      await screen.findByText('This is the entity’s plan.'),
    ).toBeInTheDocument();
  });

  it('takes its knobs from the address', async () => {
    renderTab({ query: `${QUERY}&target=30&hours=40&strategy=theme` });
    expect(
      await screen.findByRole('radio', { name: 'By area', checked: true }),
    ).toBeInTheDocument();
    expect(screen.getByText(/^The entity’s plan: 75.4 %/)).toBeInTheDocument();
  });

  it('moves a step by its buttons and by keys, and keeps the focus on it', async () => {
    renderTab({ query: QUERY });
    const [first, second] = await steps('Phase 1');
    await userEvent.click(
      screen.getAllByRole('button', { name: `Move ${second} up` })[0],
    );
    await waitFor(async () => expect((await steps('Phase 1'))[0]).toBe(second));
    const down = screen.getAllByRole('button', {
      name: `Move ${second} down`,
    })[0];
    expect(down).toHaveFocus();
    expect(
      screen.getByText(`${second} is now step 1 of Phase 1.`),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/^Your order of the steps is kept for you/),
    ).toBeInTheDocument();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(async () => expect((await steps('Phase 1'))[0]).toBe(first));
  });

  it('moves a step by dragging it', async () => {
    renderTab({ query: QUERY });
    const [first] = await steps('Phase 1');
    const moved = (await steps('Phase 3'))[0]!;
    const rowOf = (path: string) =>
      screen.getAllByRole('link', { name: path })[0].closest('li')!;
    const dataTransfer = { setData: jest.fn() };
    const handle = within(rowOf(moved)).getByTitle('Drag to move');
    fireEvent.dragStart(handle, { dataTransfer });
    fireEvent.dragOver(rowOf(first!), { dataTransfer });
    fireEvent.drop(rowOf(first!), { dataTransfer });
    await waitFor(async () => expect((await steps('Phase 1'))[0]).toBe(moved));
  });

  it('tells that there is nothing to plan', async () => {
    const { gapCounts, ...analysis } = await fixture({ gaps: [] });
    const none = Object.fromEntries(
      Object.keys(gapCounts.byState).map(state => [state, 0]),
    ) as Analysis['gapCounts']['byState'];
    renderTab({
      query: QUERY,
      api: {
        getAnalysis: async () => ({
          ...analysis,
          gapCounts: { ...gapCounts, byState: none },
        }),
      },
    });
    expect(await screen.findByText('No gaps to plan')).toBeInTheDocument();
  });

  it('counts files where nothing was measured', async () => {
    const analysis = await fixture();
    const api = {
      getAnalysis: async (): Promise<Analysis> => ({
        ...analysis,
        gaps: analysis.gaps.map(gap => ({
          ...gap,
          measure: 'files',
          state: 'open',
          lines: null,
        })),
        plan: {
          ...analysis.plan,
          measure: 'files',
          options: { ...analysis.plan.options, target: 90 },
        },
        planInput: {
          ...analysis.planInput,
          totals: null,
          fileCounts: { tested: 2, source: 15 },
        },
      }),
    };
    renderTab({ query: QUERY, api });
    expect(
      await screen.findByText(/the plan counts files that a test imports/),
    ).toBeInTheDocument();
    expect(
      (await stat('Files with a test then')).getByText('13.3 % now'),
    ).toBeInTheDocument();
    expect(screen.getAllByText('first test').length).toBeGreaterThan(0);
  });

  it('shows the phases that people stated, with what is done in them', async () => {
    const analysis = await fixture();
    const [area] = analysis.areas;
    const api = {
      getAnalysis: async (): Promise<Analysis> => ({
        ...analysis,
        areas: [
          {
            ...area,
            tested: [{ path: 'core/done.py', testFiles: [], testKinds: [] }],
          },
        ],
        plan: { ...analysis.plan, origin: 'stated' },
        planInput: {
          ...analysis.planInput,
          statedPhases: [
            {
              name: 'Unit tests',
              target: 60,
              hours: [4, 6],
              files: ['core/done.py', 'core/batch_app/database.py'],
            },
          ],
        },
      }),
    };
    renderTab({ query: QUERY, api });
    const phase = within(
      await screen.findByRole('article', { name: 'Unit tests' }),
    );
    expect(
      phase.getByText('Target 60 %: its files allow only', { exact: false }),
    ).toBeInTheDocument();
    expect(phase.getByText('stated 4 to 6 h')).toBeInTheDocument();
    expect(
      phase.getByText('1 of 2 done (1 at its target)'),
    ).toBeInTheDocument();
  });

  it('copies the plan and tells so', async () => {
    const { events } = renderTab({ query: QUERY });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Copy as Markdown' }),
    );
    await waitFor(() =>
      expect(
        events().some(
          ({ action, subject }) =>
            action === 'copy' && subject === 'coverage plan',
        ),
      ).toBe(true),
    );
  });
});
