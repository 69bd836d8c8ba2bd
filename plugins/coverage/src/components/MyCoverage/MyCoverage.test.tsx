import { ScorecardMember } from '@backstage-coverage/plugin-coverage-common';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  attachMockApiFactory,
  mockApis,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { screen, within } from '@testing-library/react';
import { coverageApiMock } from '../../__testUtils__';
import { InMemoryCoverageApi } from '../../__fixtures__/InMemoryCoverageApi';
import { screens } from '../screens';

async function renderWidget(
  owners: string[],
  listScorecardMembers?: jest.Mock,
) {
  const Widget = await screens.myCoverage();
  renderInTestApp(<Widget />, {
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    apis: [
      coverageApiMock(listScorecardMembers ? { listScorecardMembers } : {}),
      mockApis.identity({ ownershipEntityRefs: owners }),
      attachMockApiFactory(signalApiRef, {
        subscribe: () => ({ unsubscribe: () => {} }),
      }),
    ],
  });
}

const list = () =>
  screen.findByRole('list', { name: 'Components of my groups, worst first' });

describe('MyCoverage', () => {
  it('lists what my groups own, worst first', async () => {
    const fixtures = new InMemoryCoverageApi();
    const [{ owner }] = (await fixtures.listScorecardMembers()).items;
    const owners = ['user:default/guest', owner!];
    const ask = jest.fn(fixtures.listScorecardMembers);
    await renderWidget(owners, ask);
    const rows = within(await list()).getAllByRole('listitem');
    const { items } = await fixtures.listScorecardMembers({
      owner: owners,
      standing: ['counted'],
      sort: 'gap-index',
      order: 'desc',
    });
    expect(items.length).toBeGreaterThan(0);
    expect(rows).toHaveLength(Math.min(6, items.length));
    expect(rows[0]).toHaveTextContent(parseEntityRef(items[0].entityRef).name);
    expect(ask).toHaveBeenCalledWith(
      expect.objectContaining({ owner: owners, limit: 6 }),
    );
  });

  it('says how a component stands', async () => {
    const member = {
      entityRef: 'component:default/shop',
      title: 'Shop',
      lines: { total: 200, covered: 30 },
      level: 'bronze',
      track: 'at-risk',
      gaps: { critical: 2, high: 0, medium: 1, low: 0 },
    } as ScorecardMember;
    await renderWidget(
      ['group:default/team-a'],
      jest.fn().mockResolvedValue({
        items: [
          member,
          {
            ...member,
            entityRef: 'component:default/till',
            title: null,
            lines: null,
          },
        ],
        totalItems: 9,
        pageInfo: {},
      }),
    );
    const [shop, till] = within(await list()).getAllByRole('listitem');
    expect(shop).toHaveTextContent(/Shop.*15\.0 %.*Bronze.*2 critical/i);
    expect(within(shop).getByRole('link', { name: 'Shop' })).toHaveAttribute(
      'href',
      expect.stringMatching(/component\/shop\/coverage$/),
    );
    expect(till).toHaveTextContent(/till.*not measured/);
    expect(screen.getByText('2 of 9 components')).toBeInTheDocument();
  });

  it('tells who is in no group', async () => {
    await renderWidget([]);
    expect(
      await screen.findByText('You are in no group, so nothing is yours.'),
    ).toBeInTheDocument();
  });

  it('tells whose groups own nothing', async () => {
    await renderWidget(['group:default/nobody']);
    expect(
      await screen.findByText('Your groups own nothing that reports coverage.'),
    ).toBeInTheDocument();
  });

  it('offers another try', async () => {
    await renderWidget(
      ['group:default/team-a'],
      jest.fn().mockRejectedValue(new Error('away')),
    );
    expect(
      await screen.findByRole('button', { name: 'Try again' }),
    ).toBeInTheDocument();
  });
});
