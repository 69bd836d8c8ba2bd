export { GapStateLabel } from './GapStateLabel';
