export { CoverageCell } from './CoverageCell';
