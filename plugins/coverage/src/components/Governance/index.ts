export { CountsText } from './CountsText';
export { OutlookList } from './OutlookList';
export { PredicateFields } from './PredicateFields';
export { RowActions } from './RowActions';
