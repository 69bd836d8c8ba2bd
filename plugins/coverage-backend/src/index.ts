/**
 * The coverage backend plugin.
 *
 * @packageDocumentation
 */
export { coveragePlugin as default } from './plugin';
export type {
  CoverageEntity,
  CoverageEntityFilter,
} from './permissions/CoverageEntity';
export {
  coverageConditions,
  createCoverageConditionalDecision,
} from './permissions/conditions';
