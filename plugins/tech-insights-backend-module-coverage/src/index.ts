/**
 * Offers the test coverage of catalog entities as facts of Tech Insights.
 *
 * @packageDocumentation
 */
export { techInsightsModuleCoverage as default } from './module';
export { COVERAGE_FACT_RETRIEVER_ID } from './createCoverageFactRetriever';
