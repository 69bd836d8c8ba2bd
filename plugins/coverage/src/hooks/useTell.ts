import { useAnalytics } from '@backstage/frontend-plugin-api';
import { useCallback } from 'react';

/** Tells analytics what somebody took along: as a file, or to paste it. */
export function useTell(
  entityRef: string,
): (action: 'export' | 'copy', subject: string) => void {
  const analytics = useAnalytics();
  return useCallback(
    (action, subject) =>
      analytics.captureEvent(action, `coverage ${subject}`, {
        attributes: { entityRef },
      }),
    [analytics, entityRef],
  );
}
