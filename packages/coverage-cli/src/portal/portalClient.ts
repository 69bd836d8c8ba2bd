import { CoverageClient } from '@backstage-coverage/plugin-coverage-common';
import { uploadUrl } from '../upload/uploadUrl';

/** The portal's coverage API, asked with the token of the environment, if any. */
export function portalClient(
  base: string | undefined,
  token: string | undefined,
): CoverageClient {
  return new CoverageClient({
    baseUrl: uploadUrl(base).href.replace(/\/uploads$/, ''),
    fetchApi: {
      fetch: (url, init) =>
        fetch(url, {
          ...init,
          headers: {
            ...init?.headers,
            ...(token && { authorization: `Bearer ${token}` }),
          },
        }),
    },
  });
}
