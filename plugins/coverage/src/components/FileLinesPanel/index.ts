export { FileLinesPanel } from './FileLinesPanel';
