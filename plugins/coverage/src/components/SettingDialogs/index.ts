export {
  ExemptionDialog,
  OverrideDialog,
  TargetDialog,
} from './SettingDialogs';
