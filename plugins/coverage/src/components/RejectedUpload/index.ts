export { RejectedUploadAlert } from './RejectedUploadAlert';
