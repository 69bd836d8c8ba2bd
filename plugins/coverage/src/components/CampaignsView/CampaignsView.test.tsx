import { NewCampaign } from '@backstage-coverage/plugin-coverage-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryGovernanceApi } from '../../__fixtures__/InMemoryGovernanceApi';
import { organisation } from '../../__fixtures__/organisation';
import { renderScorecard, rowsOf, setScreenWidth } from '../../__testUtils__';

const campaign: NewCampaign = {
  name: 'All to 75 %',
  scope: { owner: ['payments', 'storefront'] },
  target: 75,
  start: '2025-10-01',
  due: '2099-12-31',
  owner: 'group:default/platform',
  brief: '## Why\n\nBecause.',
};

async function render(
  query = '',
  changes: Partial<NewCampaign> = {},
  members = organisation,
) {
  const api = new InMemoryGovernanceApi(members);
  const { id } = await api.createCampaign({ ...campaign, ...changes });
  renderScorecard({
    query: `?view=campaigns${query.replace('ID', id)}`,
    governance: api,
  });
  return api;
}

describe('CampaignsView', () => {
  beforeEach(() => setScreenWidth(1440));

  it('lists campaigns with how they stand, archived ones on demand', async () => {
    const api = await render();
    const [row] = await rowsOf('Campaigns');
    expect(row).toHaveTextContent('All to 75 %Draft');
    expect(row).toHaveTextContent('Owner: payments or storefront');
    expect(row).toHaveTextContent('75.0 % of lines');
    expect(row).toHaveTextContent(/4 entities/);
    expect(row).toHaveTextContent(/\d reached/);
    expect(
      within(row).getByRole('link', { name: 'All to 75 %' }),
    ).toHaveAttribute(
      'href',
      `/coverage?view=campaigns&campaign=${api.campaigns[0].id}`,
    );
    expect(screen.queryByText('Show archived')).not.toBeInTheDocument();
  });

  it('begins a campaign with a preview', async () => {
    const api = await render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'New campaign' }),
    );
    const dialog = await screen.findByRole('dialog', { name: 'New campaign' });
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /^Name/ }),
      'Websites',
    );
    const [owner] = within(dialog).getAllByRole('combobox', { name: /^Owner/ });
    await userEvent.type(owner, 'group:default/platform');
    await userEvent.tab();
    await userEvent.type(
      within(dialog).getByRole('combobox', { name: 'Type' }),
      'website',
    );
    await userEvent.tab();
    const preview = within(dialog).getByRole('region', {
      name: 'Who this is for',
    });
    await waitFor(() =>
      expect(preview).toHaveTextContent('1 entity that count'),
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Create' }),
    );
    await waitFor(() => expect(api.campaigns).toHaveLength(2));
    expect(api.campaigns[1]).toMatchObject({
      name: 'Websites',
      scope: { type: ['website'] },
      target: 80,
      state: 'draft',
    });
    expect(await rowsOf('Campaigns')).toHaveLength(2);
  });

  it('shows as many entities as a link says, and more on demand', async () => {
    const members = Array.from({ length: 260 }, (_, i) => ({
      ...organisation[2],
      entityRef: `component:default/pay-${String(i).padStart(3, '0')}`,
    }));
    await render('&campaign=ID&rows=201', {}, members);
    await screen.findByText('Showing 250 of 260 entities');
    await userEvent.click(
      screen.getByRole('button', { name: 'Load more entities' }),
    );
    expect(
      await screen.findByText('Showing 260 of 260 entities'),
    ).toBeInTheDocument();
  });

  it('shows progress by team, and the entities of one', async () => {
    await render('&campaign=ID');
    expect(
      await screen.findByText(/of 4 entities have reached 75.0 % of lines/),
    ).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'Why' })).toBeInTheDocument();
    const teams = await rowsOf('By team');
    expect(teams).toHaveLength(2);
    expect(screen.queryByText(/several owners/)).not.toBeInTheDocument();
    const entities = await screen.findByRole('list', { name: 'Entities' });
    await waitFor(() =>
      expect(within(entities).getAllByRole('link')).toHaveLength(4),
    );
    await userEvent.click(
      screen.getByRole('button', { name: 'Show entities: storefront' }),
    );
    await waitFor(() =>
      expect(
        within(screen.getByRole('list', { name: 'Entities' }))
          .getAllByRole('link')
          .map(link => link.textContent),
      ).toEqual(['checkout-web', 'catalogue-search']),
    );
  });

  it('counts an entity under each of its owners, and says so', async () => {
    const members = organisation.map(member =>
      member.entityRef.endsWith('/checkout-web')
        ? { ...member, owners: [...member.owners, 'group:default/payments'] }
        : member,
    );
    await render('&campaign=ID', {}, members);
    expect(
      await screen.findByText(/^Entities with several owners are counted/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show entities: payments' }),
    );
    await waitFor(() =>
      expect(
        within(screen.getByRole('list', { name: 'Entities' })).getByRole(
          'link',
          { name: 'checkout-web' },
        ),
      ).toBeInTheDocument(),
    );
  });

  it('starts, ends and archives, and goes back to the list', async () => {
    const api = await render('&campaign=ID');
    await userEvent.click(await screen.findByRole('button', { name: 'Start' }));
    await waitFor(() => expect(api.campaigns[0].state).toBe('active'));
    await userEvent.click(await screen.findByRole('button', { name: 'End' }));
    await waitFor(() => expect(api.campaigns[0].state).toBe('ended'));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Archive' }),
    );
    await waitFor(() => expect(api.campaigns[0].state).toBe('archived'));
    await userEvent.click(
      screen.getByRole('button', { name: 'All campaigns' }),
    );
    expect(await screen.findByText(/^No campaign\./)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('switch'));
    expect(await rowsOf('Campaigns')).toHaveLength(1);
  });

  it('deletes a draft, and says why it cannot', async () => {
    const api = await render('&campaign=ID');
    const remove = api.deleteCampaign;
    api.deleteCampaign = async () => {
      throw new Error('The campaign is active; archive it first');
    };
    const ask = async () => {
      await userEvent.click(
        await screen.findByRole('button', { name: 'Delete' }),
      );
      return within(
        await screen.findByRole('dialog', {
          name: 'Delete the campaign All to 75 %?',
        }),
      );
    };
    const question = await ask();
    expect(question.getByText(/^75.0 % of lines, /)).toHaveTextContent(
      'This cannot be undone.',
    );
    await userEvent.click(question.getByRole('button', { name: 'Delete' }));
    expect(await question.findByRole('alert')).toHaveTextContent(
      'The campaign is active; archive it first',
    );
    await userEvent.click(question.getByRole('button', { name: 'Cancel' }));
    expect(api.campaigns).toHaveLength(1);
    api.deleteCampaign = remove;
    await userEvent.click(
      (await ask()).getByRole('button', { name: 'Delete' }),
    );
    await waitFor(() => expect(api.campaigns).toEqual([]));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
});
