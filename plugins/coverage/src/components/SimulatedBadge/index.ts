export { SimulatedBadge } from './SimulatedBadge';
