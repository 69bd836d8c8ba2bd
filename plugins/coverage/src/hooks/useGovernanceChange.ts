import { GovernanceApi } from '@backstage-coverage/plugin-coverage-common';
import {
  toastApiRef,
  useAnalytics,
  useApi,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { governanceApiRef } from '../api/governanceApiRef';
import { errorSentence, isForbidden } from '../model/errorSentence';
import { useT } from './useT';

export interface GovernanceChange {
  isPending: boolean;
  /** Why the last one failed, in a sentence. */
  error: string | undefined;
  /** Makes a change and tells of it; resolves to whether it was made. */
  run(
    done: string,
    change: (api: GovernanceApi) => Promise<unknown>,
  ): Promise<boolean>;
}

/** Changes policy, campaigns or exemptions. */
export function useGovernanceChange(
  subject: 'policy' | 'campaign' | 'exemption',
): GovernanceChange {
  const api = useApi(governanceApiRef);
  // Apps of the older frontend system may lack it.
  const toast = useApiHolder().get(toastApiRef);
  const analytics = useAnalytics();
  const t = useT();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  return {
    isPending,
    error,
    run: async (done, change) => {
      setPending(true);
      setError(undefined);
      try {
        await change(api);
      } catch (failure) {
        const reason = failure as Error;
        setError(
          isForbidden(reason)
            ? t(`governance.forbidden.${subject}`)
            : errorSentence(reason),
        );
        return false;
      } finally {
        setPending(false);
      }
      analytics.captureEvent('set', `coverage ${subject}`);
      toast?.post({ title: done, status: 'success', timeout: 5000 });
      return true;
    },
  };
}
