export { ScorecardPage } from './ScorecardPage';
export { scorecardViewOf } from './scorecardViews';
