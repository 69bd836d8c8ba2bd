export { CountsText } from './CountsText';
export { MissingRightNote } from './MissingRightNote';
export { OutlookList } from './OutlookList';
export { PredicateFields } from './PredicateFields';
export { RowActions } from './RowActions';
export type { RowAction } from './RowActions';
