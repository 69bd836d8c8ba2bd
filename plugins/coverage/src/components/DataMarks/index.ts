export { DataMarks } from './DataMarks';
