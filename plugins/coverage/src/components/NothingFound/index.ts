export { NothingFound } from './NothingFound';
