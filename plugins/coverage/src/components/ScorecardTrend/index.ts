export { ScorecardTrendPanel } from './ScorecardTrendPanel';
