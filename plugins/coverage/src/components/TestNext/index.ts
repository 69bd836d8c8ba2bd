export { TestNext } from './TestNext';
