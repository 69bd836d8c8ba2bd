import { fetchApiRef } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { catalogStub } from './__fixtures__/catalogStub';
import { batchServerOverview } from './__fixtures__/batchServer';
import { coverageEntityCard, coverageEntityContent } from './extensions/entity';
import plugin from './plugin';
import { componentEntity, coverageApiMock } from './__testUtils__';

describe('the plugin', () => {
  it('adds itself to the sidebar and has a page', async () => {
    renderTestApp({
      features: [plugin, catalogStub],
      initialRouteEntries: ['/coverage'],
      apis: [coverageApiMock(), catalogApiMock()],
    });
    expect(
      await screen.findByRole('link', { name: 'Coverage' }),
    ).toHaveAttribute('href', '/coverage');
    expect(await screen.findByText('77.2 %')).toBeInTheDocument();
  });

  it('links to the tab wherever the app has put it', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: componentEntity() }),
        coverageEntityCard,
        coverageEntityContent.override({ params: { path: '/quality' } }),
      ],
      apis: [coverageApiMock()],
    });
    expect(
      await screen.findByRole('link', { name: 'Open coverage' }),
    ).toHaveAttribute('href', expect.stringContaining('/quality'));
  });

  it('reads the backend through the fetch of the app', async () => {
    const fetch = jest.fn(async (url: string) =>
      Response.json(
        url.endsWith('batch-server')
          ? batchServerOverview
          : { items: [], totalItems: 0, pageInfo: {} },
      ),
    );
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: componentEntity() })],
      apis: [[fetchApiRef, { fetch: fetch as unknown as typeof window.fetch }]],
    });
    expect(await screen.findAllByText('15.2 %')).not.toHaveLength(0);
    expect(fetch).toHaveBeenCalledWith(
      'plugin://coverage/entities/component/default/batch-server',
    );
  });

  it.each([
    ['a component without annotation', 'Component', {}, true],
    [
      'an annotated API',
      'API',
      { 'backstage-coverage.dev/enabled': 'true' },
      true,
    ],
    ['a group', 'Group', {}, false],
    [
      'an annotated system, whose tab is that of its components',
      'System',
      { 'backstage-coverage.dev/enabled': 'true' },
      false,
    ],
  ])('decides on the tab of %s', async (_, kind, annotations, shown) => {
    renderTestApp({
      extensions: [
        createTestEntityPage({
          entity: { ...componentEntity('any', annotations), kind },
        }),
        coverageEntityContent,
      ],
      apis: [coverageApiMock()],
    });
    expect(
      await screen.findByText(shown ? /No report yet|not switched on/ : /^$/, {
        selector: shown ? 'h3' : '[data-testid="empty-entity-page"]',
      }),
    ).toBeInTheDocument();
  });
});
