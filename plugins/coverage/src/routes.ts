import { createRouteRef } from '@backstage/core-plugin-api';

export const rootRouteRef = createRouteRef({ id: 'coverage' });

export const entityContentRouteRef = createRouteRef({
  id: 'coverage:entity-content',
});

export const rollUpContentRouteRef = createRouteRef({
  id: 'coverage:roll-up-content',
});
