import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

/** With the plugin's title and icon it is the sidebar item as well. */
export const coveragePage = PageBlueprint.make({
  params: {
    path: '/coverage',
    routeRef: rootRouteRef,
    loader: () =>
      import('../components/ScorecardPage').then(m => (
        // The framework draws the header, but leaves this landmark to pages.
        <main>
          <m.ScorecardPage />
        </main>
      )),
  },
});
