export { PlanPanel } from './PlanPanel';
