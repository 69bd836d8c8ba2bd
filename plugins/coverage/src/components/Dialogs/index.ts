export { ConfirmDialog } from './ConfirmDialog';
export { DialogFrame } from './DialogFrame';
export { FailureAlert } from './FailureAlert';
export { FormDialog } from './FormDialog';
export { returnFocus } from './returnFocus';
