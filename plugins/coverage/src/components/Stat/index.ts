export { Stat, StatGrid } from './Stat';
export { StatHint } from './StatHint';
export { StatRow } from './StatRow';
