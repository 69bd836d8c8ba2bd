import { coreExtensionData } from '@backstage/frontend-plugin-api';
import catalogPlugin, {
  CatalogTableRow,
} from '@backstage/plugin-catalog/alpha';
import { createCoverageColumn } from '@backstage-coverage/plugin-coverage';

/** Its sentences leave no room for another column. */
const isNoDescription = ({ field }: { field?: unknown }) =>
  field !== 'entity.metadata.description';

/** The catalog with the coverage of components in its table. */
export const catalogWithCoverage = catalogPlugin.withOverrides({
  extensions: [
    catalogPlugin.getExtension('page:catalog').override({
      factory: (original, { config, inputs }) =>
        original({
          params: {
            loader: async () => {
              const [{ CatalogIndexPage }, { CatalogTable }] =
                await Promise.all([
                  import('@backstage/plugin-catalog/alpha'),
                  import('@backstage/plugin-catalog'),
                ]);
              const coverage = createCoverageColumn<CatalogTableRow>();
              return (
                <CatalogIndexPage
                  pagination={config.pagination}
                  exportSettings={config.exportSettings}
                  filters={inputs.filters.map(filter =>
                    filter.get(coreExtensionData.reactElement),
                  )}
                  columns={context => {
                    const columns = CatalogTable.defaultColumnsFunc(context);
                    const { kind } = context.filters;
                    return kind?.value.toLowerCase() === 'component'
                      ? [...columns.filter(isNoDescription), coverage]
                      : columns;
                  }}
                />
              );
            },
          },
        }),
    }),
  ],
});
