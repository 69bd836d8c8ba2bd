export { LevelLabel } from './LevelLabel';
export { LevelStat } from './LevelStat';
