export { GapsPanel } from './GapsPanel';
