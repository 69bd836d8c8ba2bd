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
    loader: async () => {
      const { screens } = await import('../components/screens');
      const RollUpTab = await screens.rollUpTab();
      return <RollUpTab />;
    },
  },
});

export const coverageRollUpCard = EntityCardBlueprint.make({
  name: 'roll-up',
  params: {
    type: 'info',
    filter: hasMembers,
    loader: async () => {
      const { screens } = await import('../components/screens');
      const RollUpCard = await screens.rollUpCard();
      return <RollUpCard />;
    },
  },
});
