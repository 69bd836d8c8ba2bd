import {
  CoverageApi,
  summariseAnalysis,
} from '@backstage-coverage/plugin-coverage-common';
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
  const getAnalysis =
    overrides.getAnalysis ?? fixtures.getAnalysis.bind(fixtures);
  const api: CoverageApi = {
    getOverview: fixtures.getOverview.bind(fixtures),
    listFiles: fixtures.listFiles.bind(fixtures),
    getLines: fixtures.getLines.bind(fixtures),
    getSource: fixtures.getSource.bind(fixtures),
    getHistory: fixtures.getHistory.bind(fixtures),
    listSnapshots: fixtures.listSnapshots.bind(fixtures),
    listBranches: fixtures.listBranches.bind(fixtures),
    compare: fixtures.compare.bind(fixtures),
    getScorecardSummary: fixtures.getScorecardSummary,
    listScorecardGroups: fixtures.listScorecardGroups,
    listScorecardMembers: fixtures.listScorecardMembers,
    getScorecardTrend: fixtures.getScorecardTrend,
    listScorecardGaps: fixtures.listScorecardGaps,
    listScorecardValues: fixtures.listScorecardValues,
    exportScorecard: fixtures.exportScorecard,
    getRollUp: fixtures.getRollUp.bind(fixtures),
    getAnalysis,
    getAnalysisSummary: async entityRef =>
      summariseAnalysis(await getAnalysis(entityRef)),
    listGaps: fixtures.listGaps.bind(fixtures),
    getSkeleton: fixtures.getSkeleton.bind(fixtures),
    getPlan: fixtures.getPlan.bind(fixtures),
    getReport: fixtures.getReport.bind(fixtures),
    getAnalysisProgress: fixtures.getAnalysisProgress.bind(fixtures),
    listTargets: fixtures.listTargets.bind(fixtures),
    putTarget: fixtures.putTarget.bind(fixtures),
    deleteTarget: fixtures.deleteTarget.bind(fixtures),
    listOverrides: fixtures.listOverrides.bind(fixtures),
    putOverride: fixtures.putOverride.bind(fixtures),
    deleteOverride: fixtures.deleteOverride.bind(fixtures),
    listExemptions: fixtures.listExemptions.bind(fixtures),
    putExemption: fixtures.putExemption.bind(fixtures),
    deleteExemption: fixtures.deleteExemption.bind(fixtures),
    listFloorResets: fixtures.listFloorResets.bind(fixtures),
    putFloorReset: fixtures.putFloorReset.bind(fixtures),
    deleteFloorReset: fixtures.deleteFloorReset.bind(fixtures),
    ...overrides,
  };
  return attachMockApiFactory(coverageApiRef, api);
}
