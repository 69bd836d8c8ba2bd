import { Entity } from '@backstage/catalog-model';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import { componentEntity, coverageApiMock } from './__testUtils__';
import { InMemoryCoverageApi } from './__fixtures__/InMemoryCoverageApi';
import { createCoverageColumn } from './createCoverageColumn';

/** The column's cells for some entities, as the catalog's table draws them. */
function renderCells(entities: Entity[], listScorecardMembers?: jest.Mock) {
  const { render } = createCoverageColumn();
  const cells = EntityContentBlueprint.make({
    params: {
      path: '/cells',
      title: 'Cells',
      loader: async () => (
        <ul>
          {entities.map(entity => (
            <li key={entity.metadata.name} aria-label={entity.metadata.name}>
              {render!({ entity }, 'row')}
            </li>
          ))}
        </ul>
      ),
    },
  });
  renderTestApp({
    extensions: [createTestEntityPage({ entity: componentEntity() }), cells],
    apis: [
      coverageApiMock(listScorecardMembers ? { listScorecardMembers } : {}),
    ],
  });
}

describe('createCoverageColumn', () => {
  it('shows the coverage of all rows with one request', async () => {
    const fixtures = new InMemoryCoverageApi();
    const list = jest.fn(fixtures.listScorecardMembers);
    renderCells(
      [
        componentEntity('batch-server'),
        componentEntity('payments-api'),
        componentEntity('unknown-to-coverage'),
      ],
      list,
    );
    expect(
      await screen.findByRole('link', {
        name: 'Coverage of batch-server: 15.2 %',
      }),
    ).toHaveAttribute('href', expect.stringMatching(/\/coverage$/));
    expect(list).toHaveBeenCalledTimes(1);
    expect(
      screen.getByRole('listitem', { name: 'unknown-to-coverage' }),
    ).toBeEmptyDOMElement();
  });

  it('says where it could not be read', async () => {
    renderCells(
      [componentEntity('batch-server')],
      jest.fn().mockRejectedValue(new Error('away')),
    );
    await waitFor(() =>
      expect(
        screen.getByRole('listitem', { name: 'batch-server' }),
      ).toHaveTextContent('Coverage could not be read'),
    );
  });

  it('takes another title', () => {
    expect(createCoverageColumn({ title: 'Tested' }).title).toBe('Tested');
    expect(createCoverageColumn().title).toBe('Coverage');
  });
});
