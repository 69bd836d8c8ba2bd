import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useFilterEvents } from './useFilterEvents';

/**
 * State in the query string, so that a view can be shared and the browser's
 * back button works. A value equal to its default is left out of the URL;
 * parameters of others stay.
 */
export function useUrlState<K extends string>(defaults: Record<K, string>) {
  const [params, setParams] = useSearchParams();
  const tellFilters = useFilterEvents();
  const values = { ...defaults };
  for (const key of Object.keys(defaults) as K[]) {
    values[key] = params.get(key) ?? defaults[key];
  }

  /** `replace` for changes that should not each be a step back: typing. */
  const setValues = useCallback(
    (changes: Partial<Record<K, string>>, options?: { replace?: boolean }) => {
      tellFilters(changes, options);
      setParams(
        old => {
          const next = new URLSearchParams(old);
          for (const [key, value] of Object.entries<string | undefined>(
            changes,
          )) {
            if (value === undefined || value === defaults[key as K]) {
              next.delete(key);
            } else {
              next.set(key, value);
            }
          }
          return next;
        },
        { replace: options?.replace },
      );
    },
    // The defaults are constants of the caller.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [setParams, tellFilters],
  );
  return [values, setValues] as const;
}
