export { GapsStat } from './GapsStat';
