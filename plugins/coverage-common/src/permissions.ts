import { createPermission } from '@backstage/plugin-permission-common';

/**
 * What permissions about one entity are decided by: its entity ref is the
 * resource. Policies may answer them with conditions.
 *
 * @public
 */
export const RESOURCE_TYPE_COVERAGE_ENTITY = 'coverage-entity';

/**
 * Read the coverage of entities and the scorecard. What a reader sees also
 * follows the catalog: the coverage of an entity hidden from them is in no row and
 * no total; only how many are hidden is told.
 *
 * @public
 */
export const coverageReadPermission = createPermission({
  name: 'coverage.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_COVERAGE_ENTITY,
});

/**
 * Send reports for an entity.
 *
 * @public
 */
export const coverageUploadCreatePermission = createPermission({
  name: 'coverage.upload.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_COVERAGE_ENTITY,
});

/**
 * Delete uploads of an entity, or all that is kept of it.
 *
 * @public
 */
export const coverageUploadDeletePermission = createPermission({
  name: 'coverage.upload.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_COVERAGE_ENTITY,
});

/**
 * Set, change and remove targets of an entity in the portal.
 *
 * @public
 */
export const coverageTargetUpdatePermission = createPermission({
  name: 'coverage.target.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_COVERAGE_ENTITY,
});

/**
 * Set, change and remove priorities of an entity's files in the portal.
 *
 * @public
 */
export const coverageOverrideManagePermission = createPermission({
  name: 'coverage.override.manage',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_COVERAGE_ENTITY,
});

/**
 * Say that files of an entity do not count, or cannot be tested yet, and take
 * it back; ask that the entity does not count.
 *
 * @public
 */
export const coverageExemptionCreatePermission = createPermission({
  name: 'coverage.exemption.create',
  attributes: { action: 'create' },
  resourceType: RESOURCE_TYPE_COVERAGE_ENTITY,
});

/**
 * Approve, deny and revoke exemptions of whole entities, which
 * {@link coverageExemptionCreatePermission} asks for.
 *
 * @public
 */
export const coverageExemptionApprovePermission = createPermission({
  name: 'coverage.exemption.approve',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_COVERAGE_ENTITY,
});

/**
 * Set, change and remove targets for kinds of entities in the portal.
 *
 * @public
 */
export const coveragePolicyManagePermission = createPermission({
  name: 'coverage.policy.manage',
  attributes: { action: 'update' },
});

/**
 * Start, change and end campaigns.
 *
 * @public
 */
export const coverageCampaignManagePermission = createPermission({
  name: 'coverage.campaign.manage',
  attributes: { action: 'update' },
});

/**
 * Permissions about one entity.
 *
 * @public
 */
export const coverageEntityPermissions = [
  coverageReadPermission,
  coverageUploadCreatePermission,
  coverageUploadDeletePermission,
  coverageTargetUpdatePermission,
  coverageOverrideManagePermission,
  coverageExemptionCreatePermission,
  coverageExemptionApprovePermission,
];

/**
 * Every permission of the plugin.
 *
 * @public
 */
export const coveragePermissions = [
  ...coverageEntityPermissions,
  coveragePolicyManagePermission,
  coverageCampaignManagePermission,
];
