export { MeasureSelect } from './MeasureSelect';
export { PercentField } from './PercentField';
export { TargetKindRadios } from './TargetKindRadios';
