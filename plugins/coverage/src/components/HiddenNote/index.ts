export { HiddenNote } from './HiddenNote';
