// One chunk: loaded apart, each form would bring the parts that they share anew.
export { ExemptionForm } from './ExemptionForm';
export { FloorResetForm } from './FloorResetForm';
export { OverrideForm } from './OverrideForm';
export { TargetForm } from './TargetForm';
