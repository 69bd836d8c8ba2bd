export { Diagnoses } from './Diagnoses';
