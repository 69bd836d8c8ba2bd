export { TargetBar } from './TargetBar';
export { TargetStat } from './TargetStat';
