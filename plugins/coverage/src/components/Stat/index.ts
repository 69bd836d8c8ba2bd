export { Stat, StatGrid } from './Stat';
