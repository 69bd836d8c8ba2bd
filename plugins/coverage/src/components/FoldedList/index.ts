export { FoldedList } from './FoldedList';
