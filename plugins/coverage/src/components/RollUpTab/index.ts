export { RollUpTab } from './RollUpTab';
