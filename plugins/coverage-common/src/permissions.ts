import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read the coverage of entities and the scorecard. What a reader sees also
 * follows the catalog: nobody sees the coverage of an entity hidden from them,
 * but for its share in the organisation's totals.
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
 * Every permission of the plugin.
 *
 * @public
 */
export const coveragePermissions = [
  coverageReadPermission,
  coverageUploadCreatePermission,
];
