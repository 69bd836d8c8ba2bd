import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryGovernanceApi } from '../../__fixtures__/InMemoryGovernanceApi';
import { renderScorecard, rowsOf, setScreenWidth } from '../../__testUtils__';
import { dayFromToday } from '../../model/dates';

async function render(query = '', user?: string) {
  const api = new InMemoryGovernanceApi();
  await api.requestEntityExemption({
    entityRef: 'component:default/legacy-import',
    reason: 'Replaced in spring',
    expires: dayFromToday(12),
  });
  await api.approveEntityExemption(api.exemptions[0].id);
  await api.requestEntityExemption({
    entityRef: 'component:default/mail-gateway',
    reason: 'Moves to a hosted service',
    expires: dayFromToday(150),
  });
  api.expiringFiles = [
    {
      entityRef: 'component:default/payments-api',
      title: null,
      kind: 'blocked',
      path: 'src/terminal/**',
      reason: 'Needs a card terminal',
      expires: dayFromToday(9),
      setBy: 'user:default/ada',
    },
  ];
  renderScorecard({
    query: `?view=exemptions${query}`,
    governance: api,
    user,
  });
  return api;
}

describe('ExemptionsView', () => {
  beforeEach(() => setScreenWidth(1440));

  it('lists requests and what ends soon, files too', async () => {
    await render();
    const [requested, approved] = await rowsOf('Exemptions');
    expect(requested).toHaveTextContent('mail-gateway');
    expect(requested).toHaveTextContent('Requested');
    expect(requested).not.toHaveTextContent('ends in');
    expect(approved).toHaveTextContent('Replaced in spring');
    expect(approved).toHaveTextContent('ends in 12 days');
    expect(approved).toHaveTextContent('Approvedby user:default/ada');
    const [file] = await rowsOf(
      'Files that are exempt or blocked no longer soon',
    );
    expect(file).toHaveTextContent('src/terminal/**Blocked');
  });

  it('keeps to those that end soon, by the URL', async () => {
    await render('&exemptions=expiring');
    const rows = await rowsOf('Exemptions');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent('legacy-import');
  });

  it('asks for an exemption, which must have an end', async () => {
    const api = await render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Request an exemption' }),
    );
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText(/Last day/)).toHaveAttribute(
      'max',
      dayFromToday(180),
    );
    await userEvent.type(
      within(dialog).getByRole('combobox', { name: /Entity/ }),
      'component:default/deploy-bot',
    );
    await userEvent.tab();
    await userEvent.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Ends this year',
    );
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Request' }),
    );
    await waitFor(() => expect(api.exemptions).toHaveLength(3));
    expect(api.exemptions[0]).toMatchObject({
      entityRef: 'component:default/deploy-bot',
      reason: 'Ends this year',
      expires: dayFromToday(90),
    });
    expect(await rowsOf('Exemptions')).toHaveLength(3);
  });

  it('approves, denies and revokes', async () => {
    const api = await render();
    const stateOf = (name: string) =>
      api.exemptions.find(one => one.entityRef.endsWith(name))?.state;
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'Revoke: component:default/legacy-import',
      }),
    );
    await waitFor(() => expect(stateOf('legacy-import')).toBe('revoked'));
    await userEvent.click(
      screen.getByRole('button', {
        name: 'More actions: component:default/mail-gateway',
      }),
    );
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Deny' }),
    );
    await waitFor(() => expect(stateOf('mail-gateway')).toBe('denied'));
    await waitFor(() =>
      expect(screen.queryAllByRole('button', { name: /^Revoke/ })).toEqual([]),
    );
  });

  it('leaves a request of the reader to somebody else', async () => {
    const api = await render('', 'user:default/ada');
    const [requested, approved] = await rowsOf('Exemptions');
    await waitFor(() =>
      expect(requested).toHaveTextContent(
        'You asked for it: somebody else has to approve it.',
      ),
    );
    expect(approved).not.toHaveTextContent('You asked for it');
    expect(
      within(requested).queryByRole('button', { name: /^Approve/ }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      within(requested).getByRole('button', {
        name: 'Revoke: component:default/mail-gateway',
      }),
    );
    await waitFor(() => expect(api.exemptions[0].state).toBe('revoked'));
  });

  it('lets entities be picked by name', async () => {
    await render();
    await userEvent.click(
      await screen.findByRole('button', { name: 'Request an exemption' }),
    );
    const dialog = await screen.findByRole('dialog');
    const entity = within(dialog).getByRole('combobox', { name: /Entity/ });
    await userEvent.type(entity, 'mail');
    await screen.findByRole('option', { name: /mail-gateway/ });
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(entity).toHaveValue('component:default/mail-gateway');
  });

  it('approves a request, and says who may not', async () => {
    const api = await render();
    const approve = api.approveEntityExemption;
    api.approveEntityExemption = async () => {
      throw Object.assign(new Error('no'), { name: 'NotAllowedError' });
    };
    const button = await screen.findByRole('button', {
      name: 'Approve: component:default/mail-gateway',
    });
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'coverage.exemption.approve to decide, is missing',
    );
    api.approveEntityExemption = approve;
    await userEvent.click(button);
    await waitFor(() => expect(api.exemptions[0].state).toBe('approved'));
  });
});
