export { AnnotationMissing } from './AnnotationMissing';
export { NothingUploaded } from './NothingUploaded';
export { Snippet } from './Snippet';
