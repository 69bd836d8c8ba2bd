import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTab, setScreenWidth } from '../../__testUtils__';

const WORKER = '?view=gaps&gap=core/batch_app/worker.py';

async function open(action: RegExp) {
  const button = await screen.findByRole('button', { name: action });
  await userEvent.click(button);
  const save = await screen.findByRole('button', { name: 'Save' });
  return within(save.closest<HTMLElement>('[role=dialog]')!);
}

/** What is said of the plan: of today, and of then. */
function planRows(dialog: ReturnType<typeof within>) {
  const [, ...rows] = within(
    dialog.getByRole('table', { name: 'The plan' }),
  ).getAllByRole('row');
  return rows.map(row => [...row.children].map(cell => cell.textContent));
}

describe('setting dialogs', () => {
  beforeEach(() => setScreenWidth(1600));

  it('sets the target of an area after showing what it changes', async () => {
    const putTarget = jest.fn().mockResolvedValue({});
    renderTab({ query: WORKER, api: { putTarget } });
    const dialog = await open(/Set the target of Batch App/);
    expect(dialog.getByText('75 %, the default')).toBeInTheDocument();
    expect(dialog.getByText('800 lines')).toBeInTheDocument();
    const value = dialog.getByRole('textbox', { name: /Target in per cent/ });
    await userEvent.clear(value);
    await userEvent.type(value, '85{Tab}');
    expect(await dialog.findByText('924 lines')).toBeInTheDocument();
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(putTarget).toHaveBeenCalledWith('component:default/batch-server', {
        area: 'Batch App',
        measure: 'lines',
        value: 85,
        by: null,
        kind: 'committed',
        reason: null,
      }),
    );
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Save' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('saves a priority only once something is changed', async () => {
    renderTab({ query: WORKER });
    const dialog = await open(/Override the priority/);
    const save = dialog.getByRole('button', { name: 'Save' });
    expect(save).toBeDisabled();
    const radios = dialog.getAllByRole('radio');
    const present = radios.find(radio => (radio as HTMLInputElement).checked)!;
    await userEvent.click(dialog.getByRole('radio', { name: 'Low' }));
    expect(save).toBeEnabled();
    await userEvent.click(present);
    expect(save).toBeDisabled();
    const reason = dialog.getByRole('textbox', { name: /Reason/ });
    await userEvent.type(reason, 'It stays so');
    expect(save).toBeEnabled();
  });

  it('says why another target takes the same effort', async () => {
    renderTab({ query: WORKER });
    const dialog = await open(/Set the target of Batch App/);
    expect(dialog.queryByText(/^The effort stays/)).not.toBeInTheDocument();
    const value = dialog.getByRole('textbox', { name: /Target in per cent/ });
    await userEvent.clear(value);
    await userEvent.type(value, '75.1{Tab}');
    expect(
      await dialog.findByText(/the same ones reach either target/),
    ).toBeVisible();
  });

  it('asks for a reason and counts what a pattern changes', async () => {
    const putOverride = jest.fn().mockResolvedValue({});
    renderTab({ query: WORKER, api: { putOverride } });
    const dialog = await open(/Override the priority/);
    const path = dialog.getByRole('textbox', { name: /File or pattern/ });
    await userEvent.clear(path);
    await userEvent.type(path, 'core/**');
    await userEvent.click(dialog.getByRole('radio', { name: 'Critical' }));
    expect(
      await dialog.findByText('12 gaps match, 1,165 uncovered lines.'),
    ).toBeInTheDocument();
    expect(dialog.getByText('12 change their priority:')).toBeInTheDocument();
    expect(planRows(dialog)).toEqual([
      ['Estimated effort', '13.2 h (9.2-21.0)', '13.3 h (9.3-21.4)'],
      ['Ends on', 'Nov 23, 2025', 'Nov 23, 2025'],
      ['First phase with them', 'Phase 1 (1 of 3)', 'Phase 1 (1 of 1)'],
    ]);
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(
      await dialog.findByText('Say why, so that others can judge it later.'),
    ).toBeInTheDocument();
    expect(putOverride).not.toHaveBeenCalled();
  });

  it('tells who may not, and keeps what was written', async () => {
    renderTab({
      query: WORKER,
      api: {
        putExemption: async () => {
          throw Object.assign(new Error('Request failed with 403'), {
            statusCode: 403,
          });
        },
      },
    });
    const dialog = await open(/Mark as blocked/);
    const reason = dialog.getByRole('textbox', { name: /Reason/ });
    await userEvent.type(reason, 'Needs a GPU');
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent(
      'You may not exempt or block files of this entity.',
    );
    expect(reason).toHaveValue('Needs a GPU');
  });

  it('takes a gap out of the count, and back when asked twice', async () => {
    renderTab({ query: WORKER });
    const dialog = await open(/Mark as blocked/);
    expect(
      dialog.getByText('1 open gap leaves the count and the plan.'),
    ).toBeInTheDocument();
    expect(planRows(dialog)).toEqual([
      ['Estimated effort', '13.2 h (9.2-21.0)', '14.5 h (10.1-23.1)'],
      ['Ends on', 'Nov 23, 2025', 'Nov 25, 2025'],
    ]);
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Reason/ }),
      'Needs a GPU',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Needs a GPU')).toBeInTheDocument();
    const again = await open(/Exempt…/);
    await userEvent.click(
      await again.findByRole('button', {
        name: 'Remove core/batch_app/worker.py',
      }),
    );
    await userEvent.click(
      again.getByRole('button', { name: 'Really remove?' }),
    );
    await waitFor(() =>
      expect(
        again.queryByText('Exempt and blocked files (1)'),
      ).not.toBeInTheDocument(),
    );
  });
});
