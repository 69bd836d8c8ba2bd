export { ScorecardGaps } from './ScorecardGaps';
