export { GapDrawer } from './GapDrawer';
