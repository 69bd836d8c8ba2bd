import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryGovernanceApi } from '../../__fixtures__/InMemoryGovernanceApi';
import { renderScorecard, rowsOf, setScreenWidth } from '../../__testUtils__';

const TARGETS = 'Targets by kind of entity';

function render(governance = new InMemoryGovernanceApi()) {
  renderScorecard({ query: '?view=policies', governance });
  return governance;
}

describe('PoliciesView', () => {
  beforeEach(() => setScreenWidth(1440));

  it('shows what is in force, and where it was stated', async () => {
    render();
    const [stated] = await rowsOf(TARGETS);
    expect(stated).toHaveTextContent('tier-1-servicesapp-config.yaml');
    expect(stated).toHaveTextContent('Type: service; Tier: 1');
    expect(stated).toHaveTextContent('85.0 % of lines by Jun 30, 2027');
    expect(stated).toHaveTextContent('Active');
    await waitFor(() => expect(stated).toHaveTextContent(/\d+ entities/));
    expect(stated).toHaveTextContent('Change it in app-config.yaml');
    expect(within(stated).queryByRole('button')).not.toBeInTheDocument();
    const [gold] = await rowsOf('Levels');
    expect(gold).toHaveTextContent(/^Gold92\.0 %14 days old/);
    expect(gold).toHaveTextContent(/app-config\.yaml$/);
    const [, silver] = await rowsOf('Levels');
    expect(silver).toHaveTextContent(/default$/);
    expect((await rowsOf('Priority rules')).length).toBeGreaterThan(10);
    expect(screen.getByText(/75.0 % of lines \(default\)/)).toBeInTheDocument();
  });

  it('adds a target as a shadow, with a preview of whom it is for', async () => {
    const api = render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a target' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Add a target' });
    const preview = within(dialog).getByRole('region', {
      name: 'Who this is for',
    });
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Name/ }),
      'websites',
    );
    const type = within(dialog).getByRole('combobox', { name: 'Type' });
    await userEvent.type(type, 'web');
    expect(
      await screen.findByRole('option', { name: /^website/ }),
    ).toHaveTextContent('1 entity');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(type).toHaveValue('website');
    await userEvent.type(type, ', tool');
    await userEvent.tab();
    expect(type).toHaveValue('website, tool');
    await waitFor(() =>
      expect(preview).toHaveTextContent('1 entity that count'),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: /Lines.*Measure/ }),
    );
    const options = await screen.findAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Lines',
      'Branches',
      'Functions',
      'Files with a test',
    ]);
    await userEvent.click(options[1]);
    expect(
      within(preview).getByRole('link', { name: 'checkout-web' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout-web/coverage',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Create' }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    const rows = await rowsOf(TARGETS);
    expect(rows[1]).toHaveTextContent('websitesportal');
    expect(rows[1]).toHaveTextContent('Shadow');
    expect(api.targets).toEqual([
      expect.objectContaining({
        name: 'websites',
        for: { type: ['website', 'tool'] },
        measure: 'branches',
        value: 80,
        state: 'shadow',
      }),
    ]);
  });

  it('says what a target without a due date cannot say', async () => {
    render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a target' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'Add a target' });
    const preview = within(dialog).getByRole('region', {
      name: 'Who this is for',
    });
    await waitFor(() =>
      expect(preview).toHaveTextContent(
        /Do not pass today; the target has no due date \(\d+\)/,
      ),
    );
    expect(preview).toHaveTextContent(/\d+ not reached, no due date/);
    expect(preview).not.toHaveTextContent(/without forecast/);
  });

  it('activates, changes and deletes a target of the portal', async () => {
    const api = new InMemoryGovernanceApi();
    await api.createPolicyTarget({
      name: 'all',
      for: {},
      measure: 'lines',
      value: 60,
    });
    render(api);
    const pick = async (name: string) => {
      await userEvent.click(
        await screen.findByRole('button', { name: 'More actions: all' }),
      );
      await userEvent.click(await screen.findByRole('menuitem', { name }));
    };
    await pick('Activate');
    await waitFor(() => expect(api.targets[0].state).toBe('active'));
    await pick('Make it a shadow');
    await waitFor(() => expect(api.targets[0].state).toBe('shadow'));

    await userEvent.click(
      await screen.findByRole('button', { name: 'Edit: all' }),
    );
    const dialog = await screen.findByRole('dialog', {
      name: 'Change the target',
    });
    const name = within(dialog).getByRole('textbox', { name: /Name/ });
    await userEvent.clear(name);
    await userEvent.type(name, 'every-entity');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(api.targets[0].name).toBe('every-entity'));
    await screen.findByRole('button', { name: 'Edit: every-entity' });
    await userEvent.click(
      screen.getByRole('button', { name: 'More actions: every-entity' }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Delete' }),
    );
    const question = () =>
      screen.findByRole('dialog', { name: 'Delete the target every-entity?' });
    await waitFor(async () =>
      expect(await question()).toHaveTextContent(
        /60.0 % of lines, for \d+ entities. No analysis has it./,
      ),
    );
    await userEvent.click(
      within(await question()).getByRole('button', { name: 'Cancel' }),
    );
    expect(api.targets).toHaveLength(1);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'More actions: every-entity',
      }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Delete' }),
    );
    await userEvent.click(
      within(await question()).getByRole('button', { name: 'Delete' }),
    );
    await waitFor(() => expect(api.targets).toEqual([]));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('says why a change was refused', async () => {
    const api = new InMemoryGovernanceApi();
    api.createPolicyTarget = async () => {
      throw Object.assign(new Error('no'), { name: 'NotAllowedError' });
    };
    render(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Add a target' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Name/ }),
      'x',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Create' }),
    );
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'the permission coverage.policy.manage is missing',
    );
  });

  it('tests a path against the rules', async () => {
    render();
    await userEvent.type(
      await screen.findByRole('textbox', { name: /Path from the root/ }),
      'src/billing/charge.ts',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Test' }));
    const reasons = await screen.findByRole('list', { name: 'The rules say' });
    expect(reasons).toHaveTextContent('money (billing)');
    expect(
      screen.getByText(/No report or inventory has this file/),
    ).toBeInTheDocument();
  });
});
