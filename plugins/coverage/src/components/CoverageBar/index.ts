export { CoverageBar } from './CoverageBar';
