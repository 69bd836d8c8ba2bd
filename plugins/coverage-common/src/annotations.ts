import { Entity } from '@backstage/catalog-model';

/**
 * `"true"` switches coverage on for an entity.
 *
 * @public
 */
export const COVERAGE_ENABLED_ANNOTATION = 'backstage-coverage.dev/enabled';

/**
 * The entity's folder in its repository, for monorepos: `services/payments`.
 *
 * @public
 */
export const COVERAGE_PATH_ANNOTATION = 'backstage-coverage.dev/path';

/**
 * Line coverage that the entity should reach, per cent: `80`.
 *
 * @public
 */
export const COVERAGE_TARGET_ANNOTATION = 'backstage-coverage.dev/target';

/**
 * When the target is due: `2027-06-30`.
 *
 * @public
 */
export const COVERAGE_TARGET_DATE_ANNOTATION =
  'backstage-coverage.dev/target-date';

/**
 * How much the organisation depends on the entity, in its own words: `1`,
 * `critical`. Policies and priority rules ask for it.
 *
 * @public
 */
export const COVERAGE_TIER_ANNOTATION = 'backstage-coverage.dev/tier';

/**
 * `"false"` keeps the portal from telling the entity's owners of regressions, new
 * critical gaps and missing uploads.
 *
 * @public
 */
export const COVERAGE_NOTIFICATIONS_ANNOTATION =
  'backstage-coverage.dev/notifications';

/**
 * `"true"`: the entity and its numbers were made by a generator, for a demo, and
 * are marked as such wherever they show.
 *
 * @public
 */
export const COVERAGE_SIMULATED_ANNOTATION = 'backstage-coverage.dev/simulated';

/**
 * The annotation of the community's code-coverage plugin. It switches coverage
 * on as well, so that a service need not be annotated twice.
 *
 * @public
 */
export const COMMUNITY_COVERAGE_ANNOTATION = 'backstage.io/code-coverage';

/**
 * The annotations that switch coverage on. Any value but `"false"` does.
 *
 * @public
 */
export const COVERAGE_ANNOTATIONS = [
  COVERAGE_ENABLED_ANNOTATION,
  COMMUNITY_COVERAGE_ANNOTATION,
] as const;

/**
 * Whether an entity has opted in to coverage.
 *
 * @public
 */
export function isCoverageAvailable(entity: Entity): boolean {
  return COVERAGE_ANNOTATIONS.some(name => {
    const value = entity.metadata.annotations?.[name];
    return value !== undefined && value.trim().toLowerCase() !== 'false';
  });
}

/**
 * Whether the owners of an entity are told what happens to its coverage: unless
 * it says no.
 *
 * @public
 */
export function wantsCoverageNotifications(entity: Entity): boolean {
  const value =
    entity.metadata.annotations?.[COVERAGE_NOTIFICATIONS_ANNOTATION];
  return value?.trim().toLowerCase() !== 'false';
}
