import { useAnalytics, useApi } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';
import { coverageApiRef } from '../api/coverageApiRef';
import { errorSentence } from '../model/errorSentence';
import { useT } from './useT';

/** How copying went, in a sentence. */
export interface Copied {
  done: boolean;
  sentence: string;
}

/** Asks for the test skeleton of a file and copies it. */
export function useCopySkeleton(
  entityRef: string,
): (path: string) => Promise<Copied> {
  const api = useApi(coverageApiRef);
  const analytics = useAnalytics();
  const t = useT();
  return useCallback(
    async path => {
      const failed = (sentence: string) => ({ done: false, sentence });
      try {
        const { skeleton, reason } = await api.getSkeleton(entityRef, path);
        if (!skeleton) {
          return failed(t(`gaps.noSkeleton.${reason ?? 'no-functions'}`));
        }
        try {
          await navigator.clipboard.writeText(skeleton.text);
        } catch {
          return failed(t('gaps.notCopied'));
        }
        analytics.captureEvent('copy', 'coverage skeleton', {
          attributes: { entityRef },
        });
        return {
          done: true,
          sentence: t('gaps.copiedSkeleton', { path: skeleton.path }),
        };
      } catch (error) {
        return failed(errorSentence(error as Error, t));
      }
    },
    [api, analytics, entityRef, t],
  );
}
