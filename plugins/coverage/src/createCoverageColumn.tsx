import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { TableColumn } from '@backstage/core-components';
import { Suspense, lazy } from 'react';

const CatalogCoverage = lazy(async () => {
  const { screens } = await import('./components/screens');
  return { default: await screens.catalogCoverage() };
});

/**
 * A column of the catalog's table with the line coverage of each entity, for the
 * `columns` of `CatalogIndexPage`. A page of the table is one request, whatever
 * the number of its rows. Entities that have coverage not switched on stay blank.
 *
 * @param options - `title` of the column; default: `Coverage`
 * @public
 */
export function createCoverageColumn<
  Row extends { entity: Entity } = { entity: Entity },
>(options: { title?: string } = {}): TableColumn<Row> {
  return {
    title: options.title ?? 'Coverage',
    // The table knows the entities, and could sort by nothing of ours.
    sorting: false,
    searchable: false,
    width: 'auto',
    render: ({ entity }) => (
      <Suspense fallback={null}>
        <CatalogCoverage entityRef={stringifyEntityRef(entity)} />
      </Suspense>
    ),
  };
}
