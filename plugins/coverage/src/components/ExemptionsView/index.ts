export { ExemptionsView } from './ExemptionsView';
