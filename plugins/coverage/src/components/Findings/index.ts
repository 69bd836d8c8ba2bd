export { Findings } from './Findings';
export { SeverityIcon } from './SeverityIcon';
