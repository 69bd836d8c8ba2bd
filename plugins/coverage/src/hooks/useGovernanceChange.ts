import { GovernanceApi } from '@backstage-coverage/plugin-coverage-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { governanceApiRef } from '../api/governanceApiRef';
import { Change, useChange } from './useChange';
import { useT } from './useT';

/** Changes policy, campaigns or exemptions. */
export function useGovernanceChange(
  subject: 'policy' | 'campaign' | 'exemption',
): Change<GovernanceApi> {
  const t = useT();
  return useChange(useApi(governanceApiRef), {
    subject,
    forbidden: t(`governance.forbidden.${subject}`),
  });
}
