import { useAnalytics } from '@backstage/frontend-plugin-api';
import { useCallback, useRef } from 'react';

/** Parts of the address that name a place, of which views tell themselves. */
const PLACES = new Set(['view', 'file', 'folder', 'gap', 'base', 'head']);

/**
 * Tells analytics which filter, order or other choice was used; never its value,
 * which may be a path.
 */
export function useFilterEvents(): (
  changes: object,
  options?: { replace?: boolean },
) => void {
  const analytics = useRef(useAnalytics());
  const typed = useRef(new Set<string>());
  return useCallback((changes, options) => {
    for (const name of Object.keys(changes)) {
      // What is typed or dragged changes with every key: told once.
      const isRepeated = options?.replace && typed.current.has(name);
      if (!PLACES.has(name) && !isRepeated) {
        analytics.current.captureEvent('filter', `coverage ${name}`);
      }
      if (options?.replace) {
        typed.current.add(name);
      }
    }
  }, []);
}
