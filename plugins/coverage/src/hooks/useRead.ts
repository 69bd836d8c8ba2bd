import { DependencyList, useRef } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { useLiveVersion } from './LiveCoverage';

/** What one read of the backend gave so far. */
export interface Loaded<T> {
  /** Of the last read that went well: a later failure leaves it standing. */
  value?: T;
  loading: boolean;
  /** Of the last read. */
  error?: Error;
  retry(): void;
}

/** One read of an API, which the user can repeat, and which news repeat. */
export function useRead<Api, T>(
  api: Api,
  load: (api: Api) => Promise<T>,
  deps: DependencyList,
): Loaded<T> {
  const version = useLiveVersion();
  const { value, loading, error, retry } = useAsyncRetry(
    async () => ({ of: deps, value: await load(api) }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [api, version, ...deps],
  );
  const last = useRef(value);
  last.current = value ?? last.current;
  const isOfThese = deps.every((dep, i) => dep === last.current?.of[i]);
  const kept = error && !isOfThese ? undefined : last.current;
  return { value: kept?.value, loading, error, retry };
}
