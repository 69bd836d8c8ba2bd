import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { rootRouteRef } from '../routes';

/** With the plugin's title and icon it is the sidebar item as well. */
export const coveragePage = PageBlueprint.make({
  params: {
    path: '/coverage',
    routeRef: rootRouteRef,
    loader: async () => {
      const { screens } = await import('../components/screens');
      const ScorecardPage = await screens.scorecardPage();
      return (
        // The framework draws the header, but leaves this landmark to pages.
        <main>
          <ScorecardPage />
        </main>
      );
    },
  },
});
