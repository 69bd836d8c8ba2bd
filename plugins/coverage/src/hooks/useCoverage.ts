import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { DependencyList } from 'react';
import useAsyncRetry, { AsyncStateRetry } from 'react-use/esm/useAsyncRetry';
import { coverageApiRef } from '../api/coverageApiRef';

/** One read of the backend, which the user can repeat. */
export function useCoverage<T>(
  load: (api: CoverageApi) => Promise<T>,
  deps: DependencyList,
): AsyncStateRetry<T> {
  const api = useApi(coverageApiRef);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useAsyncRetry(() => load(api), [api, ...deps]);
}
