import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { DependencyList } from 'react';
import { coverageApiRef } from '../api/coverageApiRef';
import { Loaded, useRead } from './useRead';

export type { Loaded } from './useRead';

/** One read of the backend, which the user can repeat, and which news repeat. */
export function useCoverage<T>(
  load: (api: CoverageApi) => Promise<T>,
  deps: DependencyList,
): Loaded<T> {
  return useRead(useApi(coverageApiRef), load, deps);
}
