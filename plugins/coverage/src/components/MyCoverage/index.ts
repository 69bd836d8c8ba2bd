export { MyCoverage } from './MyCoverage';
