export { FloorResetButton } from './FloorResetButton';
export {
  ExemptionDialog,
  OverrideDialog,
  TargetDialog,
} from './SettingDialogs';
export { ForbiddenNote } from './ForbiddenNote';
