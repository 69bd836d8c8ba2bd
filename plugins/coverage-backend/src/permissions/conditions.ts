import { createConditionExports } from '@backstage/plugin-permission-node';
import { coverageEntityResourceRef } from './CoverageEntity';
import { coverageEntityRules } from './rules';

const exported = createConditionExports({
  resourceRef: coverageEntityResourceRef,
  rules: coverageEntityRules,
});

/**
 * Conditions for permission policies, by which somebody may read or change the
 * coverage of some entities: `isEntityOwner({ claims })`, `hasKind({ kinds })`,
 * `hasTag({ tags })`, `hasLifecycle({ lifecycles })`.
 *
 * @public
 */
export const coverageConditions = exported.conditions;

/**
 * A policy's decision that a permission holds for entities that meet conditions.
 *
 * @public
 */
export const createCoverageConditionalDecision =
  exported.createConditionalDecision;
