import { createPermission } from '@backstage/plugin-permission-common';

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
});

/**
 * Send reports for an entity.
 *
 * @public
 */
export const coverageUploadCreatePermission = createPermission({
  name: 'coverage.upload.create',
  attributes: { action: 'create' },
});

/**
 * Set, change and remove targets of an entity in the portal.
 *
 * @public
 */
export const coverageTargetManagePermission = createPermission({
  name: 'coverage.target.manage',
  attributes: { action: 'update' },
});

/**
 * Set, change and remove priorities of an entity's files in the portal.
 *
 * @public
 */
export const coverageOverrideManagePermission = createPermission({
  name: 'coverage.override.manage',
  attributes: { action: 'update' },
});

/**
 * Say that files of an entity do not count, or cannot be tested yet, and take
 * it back.
 *
 * @public
 */
export const coverageExemptionManagePermission = createPermission({
  name: 'coverage.exemption.manage',
  attributes: { action: 'update' },
});

/**
 * Approve, deny and revoke exemptions of whole entities, which
 * {@link coverageExemptionManagePermission} asks for.
 *
 * @public
 */
export const coverageExemptionApprovePermission = createPermission({
  name: 'coverage.exemption.approve',
  attributes: { action: 'update' },
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
 * Every permission of the plugin.
 *
 * @public
 */
export const coveragePermissions = [
  coverageReadPermission,
  coverageUploadCreatePermission,
  coverageTargetManagePermission,
  coverageOverrideManagePermission,
  coverageExemptionManagePermission,
  coverageExemptionApprovePermission,
  coveragePolicyManagePermission,
  coverageCampaignManagePermission,
];
