/** An entity of the demo whose last upload lost much of its coverage. */
export const brokenFloor = {
  entityRef: 'component:default/sim-refund-worker',
  tab: '/catalog/default/component/sim-refund-worker/coverage',
};
