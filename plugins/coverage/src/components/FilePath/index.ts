export { FilePath } from './FilePath';
