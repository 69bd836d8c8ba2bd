import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryGovernanceApi } from '../../__fixtures__/InMemoryGovernanceApi';
import { renderScorecard, rowsOf, setScreenWidth } from '../../__testUtils__';
import { dayFromToday } from '../../model/dates';

// Apart from the tests of who may: what is known of a permission is kept.
const DENIED = [
  'coverage.policy.manage',
  'coverage.campaign.manage',
  'coverage.exemption.approve',
  'coverage.exemption.create',
];

const render = (query: string, governance: InMemoryGovernanceApi) =>
  renderScorecard({ query, governance, denied: DENIED });

const noButton = (name: string | RegExp) =>
  expect(screen.queryByRole('button', { name })).not.toBeInTheDocument();

describe('without the permission', () => {
  beforeEach(() => setScreenWidth(1440));

  it('shows the policy, and why it cannot be changed', async () => {
    const api = new InMemoryGovernanceApi();
    await api.createPolicyTarget({
      name: 'all',
      for: {},
      measure: 'lines',
      value: 60,
    });
    render('?view=policies', api);
    const [, own] = await rowsOf('Targets by kind of entity');
    expect(own).toHaveTextContent('all');
    expect(
      await screen.findByText(
        /You may not change the policy: the permission coverage.policy.manage/,
      ),
    ).toBeInTheDocument();
    expect(within(own).queryByRole('button')).not.toBeInTheDocument();
    noButton('Add a target');
  });

  it.each([
    ['', 'New campaign'],
    ['&campaign=ID', 'Start'],
  ])(
    'shows campaigns%s, and why they cannot be changed',
    async (query, name) => {
      const api = new InMemoryGovernanceApi();
      const { id } = await api.createCampaign({
        name: 'All to 75 %',
        scope: {},
        target: 75,
        start: dayFromToday(0),
        due: dayFromToday(90),
        owner: 'group:default/platform',
      });
      render(`?view=campaigns${query.replace('ID', id)}`, api);
      expect(
        await screen.findByText(
          /the permission coverage.campaign.manage is missing/,
        ),
      ).toBeInTheDocument();
      noButton(name);
    },
  );

  it('shows exemptions, and who may not decide or ask', async () => {
    const api = new InMemoryGovernanceApi();
    await api.requestEntityExemption({
      entityRef: 'component:default/mail-gateway',
      reason: 'Moves to a hosted service',
      expires: dayFromToday(150),
    });
    render('?view=exemptions', api);
    const [row] = await rowsOf('Exemptions');
    await waitFor(() =>
      expect(row).toHaveTextContent('You may not decide on it.'),
    );
    expect(within(row).queryByRole('button')).not.toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Request an exemption' }),
    );
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(
      within(dialog).getByRole('combobox', { name: /Entity/ }),
      'component:default/deploy-bot',
    );
    await userEvent.tab();
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(
      'the permission coverage.exemption.create for it is missing',
    );
  });
});
