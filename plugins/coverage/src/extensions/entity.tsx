import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { entityContentRouteRef } from '../routes';
import { isAnnotated } from './isAnnotated';

/** Components without annotation have the tab too: it tells how to start. */
export const coverageEntityContent = EntityContentBlueprint.make({
  params: {
    path: '/coverage',
    title: 'Coverage',
    group: 'development',
    routeRef: entityContentRouteRef,
    filter: { $any: [{ kind: 'component' }, isAnnotated] },
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
