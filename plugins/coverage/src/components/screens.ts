import { withTexts } from './Texts';

/**
 * What the plugin shows in an app, each loaded when it is first needed. They go
 * through this one module because it has the texts: bundlers put into each chunk
 * what the chunk that loads it does not have, so they would be sent with the card
 * and with the tab again.
 */
export const screens = {
  coverageTab: async () =>
    withTexts((await import('./CoverageTab')).CoverageTab),
  coverageCard: async () =>
    withTexts((await import('./CoverageCard')).CoverageCard),
  rollUpTab: async () => withTexts((await import('./RollUpTab')).RollUpTab),
  rollUpCard: async () => withTexts((await import('./RollUpCard')).RollUpCard),
  scorecardPage: async () =>
    withTexts((await import('./ScorecardPage')).ScorecardPage),
  myCoverage: async () => withTexts((await import('./MyCoverage')).MyCoverage),
  searchResult: async () =>
    withTexts((await import('./SearchResult')).SearchResult),
  catalogCoverage: async () =>
    withTexts((await import('./CatalogCoverage')).CatalogCoverage),
  legacyScorecardPage: async () =>
    withTexts((await import('./LegacyScorecardPage')).LegacyScorecardPage),
};
