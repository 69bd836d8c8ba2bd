import { GovernanceApi } from '@backstage-coverage/plugin-coverage-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { DependencyList } from 'react';
import { governanceApiRef } from '../api/governanceApiRef';
import { Loaded, useRead } from './useRead';

/** One read of policy, campaigns or exemptions, as `useCoverage` reads coverage. */
export function useGovernance<T>(
  load: (api: GovernanceApi) => Promise<T>,
  deps: DependencyList,
): Loaded<T> {
  return useRead(useApi(governanceApiRef), load, deps);
}
