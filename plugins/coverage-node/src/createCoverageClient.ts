import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { CoverageClient } from '@backstage-coverage/plugin-coverage-common';

/**
 * The coverage backend, for other backend plugins that ask on their own behalf:
 * they read what there is, whoever may see it.
 *
 * @public
 */
export async function createCoverageClient(options: {
  auth: AuthService;
  discovery: DiscoveryService;
}): Promise<CoverageClient> {
  const { auth, discovery } = options;
  return new CoverageClient({
    baseUrl: await discovery.getBaseUrl('coverage'),
    fetchApi: {
      fetch: async (url, init) => {
        // For each request: reading a long list may outlive a token.
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'coverage',
        });
        const authorization = `Bearer ${token}`;
        return fetch(url, {
          ...init,
          headers: { ...init?.headers, authorization },
        });
      },
    },
  });
}
