import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { createDevApp } from '@backstage/frontend-dev-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import coveragePlugin, { coverageApiRef, governanceApiRef } from '../src';
import { catalogEntities } from './catalogEntities';
import { DevCoverageApi } from './DevCoverageApi';
import { devGovernance } from './devGovernance';

/** The plugin over fixtures, beside the real catalog pages. No backend needed. */
createDevApp({
  features: [
    catalogPlugin.withOverrides({
      extensions: [
        catalogPlugin.getExtension('api:catalog').override({
          params: defineParams =>
            defineParams({
              api: catalogApiRef,
              deps: {},
              factory: () =>
                new InMemoryCatalogClient({ entities: catalogEntities }),
            }),
        }),
      ],
    }),
    coveragePlugin.withOverrides({
      extensions: [
        coveragePlugin.getExtension('api:coverage').override({
          params: defineParams =>
            defineParams({
              api: coverageApiRef,
              deps: {},
              factory: () => new DevCoverageApi(),
            }),
        }),
        coveragePlugin.getExtension('api:coverage/governance').override({
          params: defineParams =>
            defineParams({
              api: governanceApiRef,
              deps: {},
              factory: () => devGovernance(),
            }),
        }),
      ],
    }),
  ],
});
