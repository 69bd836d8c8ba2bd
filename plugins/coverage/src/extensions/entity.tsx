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
    loader: () =>
      import('../components/CoverageTab').then(m => <m.CoverageTab />),
  },
});

export const coverageEntityCard = EntityCardBlueprint.make({
  params: {
    type: 'info',
    filter: isAnnotated,
    loader: () =>
      import('../components/CoverageCard').then(m => <m.CoverageCard />),
  },
});
