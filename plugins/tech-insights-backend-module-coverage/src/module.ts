import { techInsightsFactRetrieversExtensionPoint } from '@backstage-community/plugin-tech-insights-node';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  COVERAGE_FACT_RETRIEVER_ID,
  createCoverageFactRetriever,
} from './createCoverageFactRetriever';

/**
 * Adds the fact retriever of test coverage. When it runs and how long facts are
 * kept is configured under `techInsights.factRetrievers`.
 *
 * @public
 */
export const techInsightsModuleCoverage = createBackendModule({
  pluginId: 'tech-insights',
  moduleId: 'coverage',
  register(env) {
    env.registerInit({
      deps: { retrievers: techInsightsFactRetrieversExtensionPoint },
      async init({ retrievers }) {
        retrievers.addFactRetrievers({
          [COVERAGE_FACT_RETRIEVER_ID]: createCoverageFactRetriever(),
        });
      },
    });
  },
});
