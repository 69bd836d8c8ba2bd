import { FilterPredicate } from '@backstage/filter-predicates';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { rollUpContentRouteRef } from '../routes';
import { isAnnotated } from './isAnnotated';

const hasMembers: FilterPredicate = {
  kind: { $in: ['group', 'system', 'domain'] },
};

/** One that reports itself has the tab of its own reports at that address. */
export const coverageRollUpContent = EntityContentBlueprint.make({
  name: 'roll-up',
  params: {
    path: '/coverage',
    title: 'Coverage',
    group: 'development',
    routeRef: rollUpContentRouteRef,
    filter: { $all: [hasMembers, { $not: isAnnotated }] },
    loader: () => import('../components/RollUpTab').then(m => <m.RollUpTab />),
  },
});

export const coverageRollUpCard = EntityCardBlueprint.make({
  name: 'roll-up',
  params: {
    type: 'info',
    filter: { $all: [hasMembers, { $not: isAnnotated }] },
    loader: () =>
      import('../components/RollUpCard').then(m => <m.RollUpCard />),
  },
});
