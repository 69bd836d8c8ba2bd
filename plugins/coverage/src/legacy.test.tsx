import {
  EntityProvider,
  entityRouteRef,
  catalogApiRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { coverageApiRef } from './api/coverageApiRef';
import {
  CoveragePage,
  EntityCoverageCard,
  EntityCoverageContent,
  EntityCoverageRollUpCard,
  EntityCoverageRollUpContent,
  coveragePlugin,
} from './legacy';
import {
  componentEntity,
  coverageApiMock,
  parentEntity,
} from './__testUtils__';

function renderLegacy(element: ReactElement, entity = componentEntity()) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [coverageApiRef, coverageApiMock()],
        [catalogApiRef, catalogApiMock({ entities: [] })],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="/*" element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

describe('the plugin for the old frontend system', () => {
  it('provides the clients', () => {
    expect([...coveragePlugin.getApis()].map(({ api }) => api.id)).toEqual([
      'plugin.coverage.client',
      'plugin.coverage.governance',
    ]);
  });

  it('renders the scorecard with a page header', async () => {
    await renderLegacy(<CoveragePage />);
    expect(
      await screen.findByRole('heading', { name: 'Coverage' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('region', { name: 'Organisation totals' }),
    ).toHaveTextContent('77.2 %');
  });

  it('links to the tab where the app has it', async () => {
    await renderLegacy(<CoveragePage tabPath="/quality" />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show what is in inference' }),
    );
    expect(
      await screen.findByRole('link', { name: /Coverage of batch-server/ }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/batch-server/quality',
    );
  });

  it('renders the tab', async () => {
    await renderLegacy(<EntityCoverageContent />);
    expect(await screen.findByText('211 of 1,384 lines')).toBeInTheDocument();
  });

  it('renders the card', async () => {
    await renderLegacy(<EntityCoverageCard />);
    expect(await screen.findByText('15.2 %')).toBeInTheDocument();
  });

  it('renders the tab and the card of a system', async () => {
    const checkout = parentEntity('System', 'checkout');
    await renderLegacy(
      <>
        <EntityCoverageRollUpContent />
        <EntityCoverageRollUpCard />
      </>,
      checkout,
    );
    expect(await screen.findAllByText('76.2 %')).toHaveLength(2);
  });
});
