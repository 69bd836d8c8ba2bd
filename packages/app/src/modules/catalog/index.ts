export { catalogWithCoverage } from './catalogWithCoverage';
