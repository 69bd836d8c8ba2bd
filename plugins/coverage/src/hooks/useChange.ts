import {
  toastApiRef,
  useAnalytics,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useState } from 'react';
import { errorSentence, isForbidden } from '../model/errorSentence';
import { useT } from './useT';

/** How a change goes. */
export interface ChangeState {
  isPending: boolean;
  /** Why the last one failed, in a sentence. */
  error: string | undefined;
}

/** A change under way, or failed. */
export interface Change<Api> extends ChangeState {
  /** Makes a change and tells of it; resolves to whether it was made. */
  run(
    action: 'set' | 'remove',
    done: string,
    change: (api: Api) => Promise<unknown>,
  ): Promise<boolean>;
}

/** Changes something by an API, one thing after the other. */
export function useChange<Api>(
  api: Api,
  options: {
    /** Of analytics: what is changed. */
    subject: string;
    attributes?: Record<string, string>;
    /** The sentence for those who may not. */
    forbidden: string;
    onDone?: () => void;
  },
): Change<Api> {
  // Apps of the older frontend system may lack it.
  const toast = useApiHolder().get(toastApiRef);
  const analytics = useAnalytics();
  const t = useT();
  const [isPending, setPending] = useState(false);
  const [error, setError] = useState<string>();
  const { subject, attributes, forbidden, onDone } = options;
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
        setError(isForbidden(reason) ? forbidden : errorSentence(reason, t));
        return false;
      } finally {
        setPending(false);
      }
      analytics.captureEvent(action, `coverage ${subject}`, { attributes });
      toast?.post({ title: done, status: 'success', timeout: 5000 });
      onDone?.();
      return true;
    },
  };
}
