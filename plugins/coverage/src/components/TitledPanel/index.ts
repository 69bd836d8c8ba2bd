export { TitledPanel } from './TitledPanel';
