import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ScorecardService } from '../scorecard/ScorecardService';
import { AnalysisService } from '../service/AnalysisService';
import { CoverageService } from '../service/CoverageService';
import { createGetCoveragePlanAction } from './createGetCoveragePlanAction';
import { createGetCoverageReportAction } from './createGetCoverageReportAction';
import { createGetCoverageScorecardAction } from './createGetCoverageScorecardAction';
import { createGetEntityCoverageAction } from './createGetEntityCoverageAction';
import { createListCoverageGapsAction } from './createListCoverageGapsAction';
import { createSuggestNextTestsAction } from './createSuggestNextTestsAction';

/** What assistants can ask, of services that know who asks. */
export function registerActions(options: {
  actionsRegistry: ActionsRegistryService;
  service: CoverageService;
  analyses: AnalysisService;
  scorecard: ScorecardService;
}): void {
  createGetEntityCoverageAction(options);
  createListCoverageGapsAction(options);
  createSuggestNextTestsAction(options);
  createGetCoveragePlanAction(options);
  createGetCoverageReportAction(options);
  createGetCoverageScorecardAction(options);
}
