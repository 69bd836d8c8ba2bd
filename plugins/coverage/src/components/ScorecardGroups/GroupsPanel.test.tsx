import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryCoverageApi } from '../../__fixtures__/InMemoryCoverageApi';
import { organisation } from '../../__fixtures__/organisation';
import { renderScorecard, rowsOf, setScreenWidth } from '../../__testUtils__';

const names = (rows: HTMLElement[]) =>
  rows.map(row => within(row).getByRole('rowheader').textContent);

async function groupBy(option: string) {
  await userEvent.click(
    await screen.findByRole('button', { name: /Group by/ }),
  );
  await userEvent.click(await screen.findByRole('option', { name: option }));
}

describe('GroupsPanel', () => {
  beforeEach(() => setScreenWidth(1440));

  it('lists owners with all their numbers, most uncovered lines first', async () => {
    renderScorecard();
    const rows = await rowsOf('Coverage by owner');
    expect(names(rows)).toEqual([
      'storefront',
      'inference',
      'Payments team',
      'platform',
    ]);
    const [storefront, , , platform] = rows.map(row =>
      within(row)
        .getAllByRole('cell')
        .map(cell => cell.textContent),
    );
    expect(storefront.slice(0, 8)).toEqual([
      '2',
      '73.1 %',
      '4,351',
      '2.5up 2.5 points',
      '82.1 %',
      '1 of 2',
      '4',
      '14',
    ]);
    expect(storefront[8]).toBe('Silver: 1, Bronze: 111');
    expect(
      within(rows[0]).getByRole('img', {
        name: '12 weeks, from 66.2 % to 73.1 %',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('columnheader', { name: 'Uncovered lines' }),
    ).toHaveAttribute('aria-sort', 'descending');
    // No target, no forecast.
    expect(platform.slice(4, 6)).toEqual(['–', '–']);
  });

  it('opens a group to its entities, which lead to their tabs', async () => {
    renderScorecard();
    await rowsOf('Coverage by owner');
    const button = screen.getByRole('button', {
      name: 'Show what is in Payments team',
    });
    button.focus();
    await userEvent.keyboard('{Enter}');
    expect(
      await screen.findByRole('link', {
        name: 'Coverage of payments-api: 68.4 %',
      }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/payments-api/coverage',
    );
    expect(names((await rowsOf('Coverage by owner')).slice(2, 7))).toEqual([
      'Payments team',
      'payments-api',
      'ledger',
      'legacy-importdeprecated',
      'platform',
    ]);
    await userEvent.keyboard('{Enter}');
    await waitFor(async () =>
      expect(await rowsOf('Coverage by owner')).toHaveLength(4),
    );
  });

  it('draws the trend of an entity, and shows as many rows as a link says', async () => {
    const payments = 'group:default/payments';
    const [first] = organisation.filter(({ owner }) => owner === payments);
    const members = Array.from({ length: 60 }, (_, i) => ({
      ...first,
      entityRef: `component:default/pay-${i}`,
    }));
    renderScorecard({
      organisation: { members },
      query: `?open=${payments}&inside=${payments}*26`,
    });
    const more = await screen.findByRole('button', {
      name: 'Show 10 more in Payments team',
    });
    const spark = { name: '8 weeks, from 67.2 % to 68.4 %' };
    expect(screen.getAllByRole('img', spark)).toHaveLength(50);
    await userEvent.click(more);
    await waitFor(() =>
      expect(screen.getAllByRole('img', spark)).toHaveLength(60),
    );
    expect(more).not.toBeInTheDocument();
  });

  it('opens the row of a co-owner to what the filter by owner leaves', async () => {
    const owner = 'group:default/payments';
    const members = organisation
      .filter(member => member.owner !== 'group:default/inference')
      .map(member =>
        member.entityRef.endsWith('/checkout-web')
          ? { ...member, owners: [...member.owners, owner] }
          : member,
      );
    renderScorecard({
      organisation: { members },
      query: `?owner=${owner}&open=group:default/storefront`,
    });
    await screen.findByRole('link', { name: /^Coverage of checkout-web/ });
    expect(names(await rowsOf('Coverage by owner')).slice(-2)).toEqual([
      'storefront',
      'checkout-web',
    ]);
  });

  it('walks down the tree of groups', async () => {
    renderScorecard({
      query:
        '?by=group&open=group%3Adefault%2Fretail,group%3Adefault%2Fpayments',
    });
    await screen.findByRole('link', { name: /Coverage of ledger/ });
    await waitFor(async () =>
      expect(
        names(await rowsOf('Coverage by group of the group tree')),
      ).toEqual([
        'Retail division',
        'storefront',
        'Payments team',
        'payments-api',
        'ledger',
        'legacy-importdeprecated',
        'Technology division',
      ]),
    );
  });

  it('groups by something else, and names what has no value in it', async () => {
    renderScorecard();
    await groupBy('By tier');
    expect(names(await rowsOf('Coverage by tier'))).toEqual([
      'No tier',
      '1',
      '2',
    ]);
  });

  it('shows on small screens, too, what it is sorted by', async () => {
    setScreenWidth(600);
    renderScorecard();
    await rowsOf('Coverage by owner');
    const table = within(
      screen.getByRole('table', { name: 'Coverage by owner' }),
    );
    expect(
      table.getAllByRole('columnheader').map(({ textContent }) => textContent),
    ).toEqual(['Owner', 'Coverage', 'Uncovered lines']);
  });

  it('says once that a row is simulated, and where only some of it may be', async () => {
    const members = organisation.map(member => ({
      ...member,
      simulated: member.owner === 'group:default/payments',
      title:
        member.owner === 'group:default/payments'
          ? `${member.entityRef.split('/')[1]} (simulated)`
          : member.title,
    }));
    renderScorecard({
      organisation: { members },
      query: '?open=group:default/payments',
    });
    await screen.findByRole('link', { name: /^Coverage of payments-api/ });
    expect(names((await rowsOf('Coverage by owner')).slice(2, 6))).toEqual([
      'Payments team Includes simulated',
      'payments-api Simulated',
      'ledger Simulated',
      'legacy-import Simulateddeprecated',
    ]);
  });

  it('sorts, with those that are not measured last', async () => {
    renderScorecard();
    await rowsOf('Coverage by owner');
    const header = screen.getByRole('button', { name: 'Target' });
    await userEvent.click(header);
    await waitFor(async () =>
      expect(names(await rowsOf('Coverage by owner'))).toEqual([
        'Payments team',
        'storefront',
        'inference',
        'platform',
      ]),
    );
    await userEvent.click(header);
    await waitFor(async () =>
      expect(names(await rowsOf('Coverage by owner'))).toEqual([
        'inference',
        'storefront',
        'Payments team',
        'platform',
      ]),
    );
  });

  it.each([
    ['desc', ['mail-gateway', 'api-types']],
    ['asc', ['api-types', 'mail-gateway']],
  ])(
    'sorted by old reports %s, has reports in a row by their age, too',
    async (order, expected) => {
      renderScorecard({
        query: `?sort=stale&order=${order}&open=group:default/platform`,
      });
      await screen.findByRole('link', { name: /^Coverage of mail-gateway/ });
      const shown = names(await rowsOf('Coverage by owner'));
      const platform = shown.indexOf('platform');
      expect(shown.slice(platform + 1, platform + 3)).toEqual(expected);
    },
  );

  it('sorts by those on track, of those of which it is known', async () => {
    renderScorecard({ query: '?sort=on-track&order=desc' });
    const rows = await rowsOf('Coverage by owner');
    const onTrack = rows.map(
      row => within(row).getAllByRole('cell')[5].textContent,
    );
    expect(onTrack).toEqual(['1 of 2', '1 of 2', '0 of 1', '–']);
  });

  it('loads more rows, and more of what is in a group', async () => {
    const fixtures = new InMemoryCoverageApi();
    renderScorecard({
      api: {
        listScorecardGroups: request =>
          fixtures.listScorecardGroups({ ...request, limit: 3 }),
        listScorecardMembers: request =>
          fixtures.listScorecardMembers({ ...request, limit: 2 }),
      },
    });
    expect(await rowsOf('Coverage by owner')).toHaveLength(3);
    await userEvent.click(
      screen.getByRole('button', { name: 'Load more rows' }),
    );
    expect(await screen.findByText('Showing 4 of 4 rows')).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show what is in platform' }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show 2 more in platform' }),
    );
    expect(
      await screen.findByRole('link', { name: 'deploy-bot' }),
    ).toBeInTheDocument();
  });

  it('tells in its place why the contents of a group cannot be read', async () => {
    let isAway = true;
    const fixtures = new InMemoryCoverageApi();
    renderScorecard({
      query: '?open=group%3Adefault%2Fpayments',
      api: {
        listScorecardMembers: async request => {
          if (isAway) {
            throw new Error('database is away');
          }
          return fixtures.listScorecardMembers(request);
        },
      },
    });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('database is away');
    isAway = false;
    await userEvent.click(
      within(alert).getByRole('button', { name: 'Try again' }),
    );
    expect(
      await screen.findByRole('link', { name: 'ledger' }),
    ).toBeInTheDocument();
  });
});
