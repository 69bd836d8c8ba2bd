export { ScorecardAnnotate } from './ScorecardAnnotate';
