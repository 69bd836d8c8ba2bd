import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { rollUpContentRouteRef } from '../routes';
import { hasMembers } from './hasMembers';

/** It has what an entity of these kinds reports itself as well. */
export const coverageRollUpContent = EntityContentBlueprint.make({
  name: 'roll-up',
  params: {
    path: '/coverage',
    title: 'Coverage',
    group: 'development',
    routeRef: rollUpContentRouteRef,
    filter: hasMembers,
    loader: () => import('../components/RollUpTab').then(m => <m.RollUpTab />),
  },
});

export const coverageRollUpCard = EntityCardBlueprint.make({
  name: 'roll-up',
  params: {
    type: 'info',
    filter: hasMembers,
    loader: () =>
      import('../components/RollUpCard').then(m => <m.RollUpCard />),
  },
});
