import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import {
  MockWithApiFactory,
  attachMockApiFactory,
} from '@backstage/frontend-test-utils';
import { InMemoryCoverageApi } from '../__fixtures__/InMemoryCoverageApi';
import { coverageApiRef } from '../api/coverageApiRef';

/** The fixtures' API, of which single calls can be replaced. */
export function coverageApiMock(
  overrides: Partial<CoverageApi> = {},
): MockWithApiFactory<CoverageApi> {
  const fixtures = new InMemoryCoverageApi();
  const api: CoverageApi = {
    getOverview: fixtures.getOverview.bind(fixtures),
    listFiles: fixtures.listFiles.bind(fixtures),
    getLines: fixtures.getLines.bind(fixtures),
    getHistory: fixtures.getHistory.bind(fixtures),
    getScorecard: fixtures.getScorecard.bind(fixtures),
    listScorecardEntities: fixtures.listScorecardEntities.bind(fixtures),
    ...overrides,
  };
  return attachMockApiFactory(coverageApiRef, api);
}
