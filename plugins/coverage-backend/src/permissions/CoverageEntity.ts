import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import { RESOURCE_TYPE_COVERAGE_ENTITY } from '@backstage-coverage/plugin-coverage-common';

/**
 * What rules look at.
 *
 * @public
 */
export interface CoverageEntity {
  entityRef: string;
  /** As the catalog writes it: `Component`. */
  kind: string;
  /** Refs, lower case. */
  owners: string[];
  tags: string[];
  lifecycle: string | null;
}

/**
 * What a rule asks of the scorecard's entities: one of these values.
 *
 * @public
 */
export interface CoverageEntityFilter {
  by: 'owner' | 'kind' | 'tag' | 'lifecycle';
  /** Refs of owners and kinds in lower case. */
  values: readonly string[];
}

/**
 * An entity of the catalog, by its ref, as permissions of the plugin see it.
 *
 * @public
 */
export const coverageEntityResourceRef = createPermissionResourceRef<
  CoverageEntity,
  CoverageEntityFilter
>().with({
  pluginId: 'coverage',
  resourceType: RESOURCE_TYPE_COVERAGE_ENTITY,
});
