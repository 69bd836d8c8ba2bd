export { FileTreemap } from './FileTreemap';
