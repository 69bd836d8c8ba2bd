import { GovernanceApi } from '@backstage-coverage/plugin-coverage-common';
import { createApiRef } from '@backstage/frontend-plugin-api';

/**
 * Policy, campaigns and exemptions of entities in the coverage backend.
 *
 * @public
 */
export const governanceApiRef = createApiRef<GovernanceApi>().with({
  id: 'plugin.coverage.governance',
  pluginId: 'coverage',
});
