export { LegacyScorecardPage } from './LegacyScorecardPage';
