export { AnnotationMissing } from './AnnotationMissing';
export { NothingReporting } from './NothingReporting';
export { NothingUploaded } from './NothingUploaded';
