export { CoverageChange } from './CoverageChange';
