import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import { createApiRef } from '@backstage/frontend-plugin-api';

/**
 * Reads of the coverage backend.
 *
 * @public
 */
export const coverageApiRef = createApiRef<CoverageApi>().with({
  id: 'plugin.coverage.client',
  pluginId: 'coverage',
});
