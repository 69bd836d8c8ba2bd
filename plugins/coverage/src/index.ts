/**
 * Test coverage in Backstage: the Coverage tab and card of entities, and the
 * scorecard of the organisation.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export { coverageApiRef } from './api/coverageApiRef';
export { createCoverageColumn } from './createCoverageColumn';
export { governanceApiRef } from './api/governanceApiRef';
export { coverageTranslationRef } from './translation';
