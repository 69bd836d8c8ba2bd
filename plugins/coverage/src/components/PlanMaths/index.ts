export { lazyWithPlanMaths } from './lazyWithPlanMaths';
export { usePlanMaths } from './usePlanMaths';
