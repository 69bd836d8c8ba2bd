import {
  PageBlueprint,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';

/** Stands for the catalog's entity pages, so that links to them resolve. */
export const catalogStub = createFrontendPlugin({
  pluginId: 'entity-pages',
  extensions: [
    PageBlueprint.make({
      name: 'entity',
      params: {
        path: '/catalog/:namespace/:kind/:name',
        routeRef: entityRouteRef,
        loader: async () => <div />,
      },
    }),
  ],
});
