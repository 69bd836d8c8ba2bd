import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { InMemoryCoverageApi } from '../../__fixtures__/InMemoryCoverageApi';
import { organisation } from '../../__fixtures__/organisation';
import plugin from '../../plugin';
import { coverageApiMock, setScreenWidth } from '../../__testUtils__';
import { catalogStub } from '../../__fixtures__/catalogStub';

function renderPage(api: Partial<CoverageApi> = {}, query = '') {
  const catalog = catalogApiMock({ entities: [] });
  renderTestApp({
    features: [plugin, catalogStub],
    initialRouteEntries: [`/coverage${query}`],
    apis: [coverageApiMock(api), [catalogApiRef, catalog]],
  });
}

async function rows() {
  const table = await screen.findByRole('table', { name: 'Entities' });
  return within(table).getAllByRole('row').slice(1);
}

describe('ScorecardPage', () => {
  beforeEach(() => setScreenWidth(1440));

  it('sums up the organisation', async () => {
    renderPage();
    const totals = within(
      await screen.findByRole('region', { name: 'Organisation totals' }),
    );
    const stat = (name: string) => totals.getByRole('article', { name });
    expect(stat('Line coverage')).toHaveTextContent('77.2 %');
    expect(stat('Median')).toHaveTextContent('68.8 %');
    expect(stat('Reporting')).toHaveTextContent('9 of 12');
    expect(stat('Uncovered lines')).toHaveTextContent(
      '9,02630,559 of 39,585 lines',
    );
  });

  it('lists the entities, most uncovered lines first, not measured last', async () => {
    renderPage();
    const entities = await rows();
    expect(entities).toHaveLength(12);
    expect(entities[0]).toHaveTextContent('checkout-web69.3 %3,934');
    expect(entities[0]).toHaveTextContent('storefrontcheckout');
    expect(entities[8]).toHaveTextContent('api-typesn/a');
    expect(entities[11]).toHaveTextContent('not measurednever');
    expect(
      screen.getByRole('link', { name: 'Coverage of batch-server: 15.2 %' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/batch-server/coverage',
    );
    expect(screen.getByRole('link', { name: 'batch-server' })).toHaveAttribute(
      'href',
      '/catalog/default/component/batch-server',
    );
  });

  it('keeps those not measured last when the order is turned', async () => {
    renderPage();
    await rows();
    const header = screen.getByRole('button', { name: 'Coverage' });
    await userEvent.click(header);
    await waitFor(async () =>
      expect((await rows())[0]).toHaveTextContent('batch-server'),
    );
    expect((await rows())[11]).toHaveTextContent('not measured');
    await userEvent.click(header);
    await waitFor(async () =>
      expect((await rows())[0]).toHaveTextContent('recommendations'),
    );
    expect((await rows())[11]).toHaveTextContent('not measured');
  });

  it('filters by owner and clears filters that hide everything', async () => {
    renderPage();
    await rows();
    await userEvent.click(screen.getByRole('button', { name: /All owners/ }));
    await userEvent.click(
      await screen.findByRole('option', { name: 'payments' }),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(3));
    await userEvent.type(
      screen.getByRole('searchbox', { name: 'Search entities' }),
      'zzz',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear the filters' }),
    );
    await waitFor(async () => expect(await rows()).toHaveLength(12));
  });

  it('takes filters and order from the URL', async () => {
    renderPage(
      {},
      '?owner=group%3Adefault%2Fplatform&search=a&sort=name&order=asc',
    );
    const names = (await rows()).map(
      row => within(row).getAllByRole('link')[0].textContent,
    );
    expect(names).toEqual([
      'api-types',
      'deploy-bot',
      'feature-flags',
      'mail-gateway',
    ]);
  });

  it('loads more entities on demand', async () => {
    const fixtures = new InMemoryCoverageApi();
    renderPage({
      listScorecardEntities: request =>
        fixtures.listScorecardEntities({ ...request, limit: 10 }),
    });
    expect(await rows()).toHaveLength(10);
    await userEvent.click(
      screen.getByRole('button', { name: 'Load more entities' }),
    );
    expect(
      await screen.findByText('Showing 12 of 12 entities'),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Load more entities' }),
    ).not.toBeInTheDocument();
  });

  it('keeps the list when the totals fail', async () => {
    renderPage({
      getScorecard: async () => {
        throw new Error('sums are away');
      },
    });
    expect(await screen.findByText('Error: sums are away')).toBeInTheDocument();
    expect(await rows()).toHaveLength(12);
  });

  it('tells how to start where nothing reports', async () => {
    const fixtures = new InMemoryCoverageApi({
      entities: organisation.slice(-3),
    });
    renderPage({
      getScorecard: () => fixtures.getScorecard(),
      listScorecardEntities: request => fixtures.listScorecardEntities(request),
    });
    expect(
      await screen.findByText('Nothing reports its coverage yet'),
    ).toBeInTheDocument();
    expect(screen.getByText('3 entities are annotated.')).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});
