import { useCallback, useRef } from 'react';

/**
 * The same function at every render, which does what the last one was given to
 * do: rows that are handed it are not drawn again for it.
 */
export function useHandler<A extends unknown[], R>(
  handler: (...args: A) => R,
): (...args: A) => R {
  const last = useRef(handler);
  last.current = handler;
  return useCallback((...args: A) => last.current(...args), []);
}
