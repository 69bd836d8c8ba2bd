export { RowSpacer } from './RowSpacer';
