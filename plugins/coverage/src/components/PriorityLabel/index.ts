export { PriorityLabel } from './PriorityLabel';
