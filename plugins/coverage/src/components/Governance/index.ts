export { CountsText } from './CountsText';
export { FormDialog } from './FormDialog';
export { OutlookList } from './OutlookList';
export { PredicateFields } from './PredicateFields';
export { RowActions } from './RowActions';
