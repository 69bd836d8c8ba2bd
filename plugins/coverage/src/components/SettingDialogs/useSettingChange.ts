import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import {
  toastApiRef,
  useAnalytics,
  useApi,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { coverageApiRef } from '../../api/coverageApiRef';
import { useAnalysisRetry } from '../../hooks/useAnalysis';
import { useT } from '../../hooks/useT';
import { errorSentence, isForbidden } from '../../model/errorSentence';

export type SettingSubject = 'target' | 'override' | 'exemption' | 'floorReset';

/** A change of a setting, under way or failed. */
export interface SettingChange {
  isPending: boolean;
  /** Why the last one failed, in a sentence. */
  error: string | undefined;
  /** Makes a change and tells of it; resolves to whether it was made. */
  run(
    action: 'set' | 'remove',
    done: string,
    change: (api: CoverageApi) => Promise<unknown>,
  ): Promise<boolean>;
}

/** Changes settings; the analysis is read again after each change. */
export function useSettingChange(
  entityRef: string,
  subject: SettingSubject,
): SettingChange {
  const api = useApi(coverageApiRef);
  // Apps of the older frontend system may lack it.
  const toast = useApiHolder().get(toastApiRef);
  const analytics = useAnalytics();
  const readAgain = useAnalysisRetry();
  const t = useT();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string>();

  return {
    isPending,
    error,
    run: async (action, done, change) => {
      setPending(true);
      setError(undefined);
      try {
        await change(api);
      } catch (failure) {
        const reason = failure as Error;
        setError(
          isForbidden(reason)
            ? t(`settings.forbidden.${subject}`)
            : errorSentence(reason),
        );
        return false;
      } finally {
        setPending(false);
      }
      analytics.captureEvent(action, `coverage ${subject}`, {
        attributes: { entityRef },
      });
      toast?.post({ title: done, status: 'success', timeout: 5000 });
      readAgain();
      return true;
    },
  };
}
