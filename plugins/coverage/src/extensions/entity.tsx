import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { entityContentRouteRef } from '../routes';
import { hasMembers } from './hasMembers';
import { isAnnotated } from './isAnnotated';

/**
 * Components without annotation have the tab too: it tells how to start. Groups,
 * systems and domains find it in the tab of their components.
 */
export const coverageEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/coverage',
    title: 'Coverage',
    group: 'development',
    routeRef: entityContentRouteRef,
    filter: {
      $all: [
        { $any: [{ kind: 'component' }, isAnnotated] },
        { $not: hasMembers },
      ],
    },
    loader: async () => {
      const { screens } = await import('../components/screens');
      const CoverageTab = await screens.coverageTab();
      return <CoverageTab />;
    },
  },
});

export const coverageEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: isAnnotated,
    loader: async () => {
      const { screens } = await import('../components/screens');
      const CoverageCard = await screens.coverageCard();
      return <CoverageCard />;
    },
  },
});
