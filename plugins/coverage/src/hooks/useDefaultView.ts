import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router-dom';
import { useSavedViews } from './useSavedViews';

/**
 * Opens the page with the view that the user chose for it, once, and only where
 * the URL asks for nothing itself.
 */
export function useDefaultView(): void {
  const { saved } = useSavedViews();
  const [params, setParams] = useSearchParams();
  const isOpened = useRef(params.size > 0);
  const view = saved?.views.find(({ name }) => name === saved.opensWith);
  const query = view?.query;
  const isKnown = saved !== undefined;
  useEffect(() => {
    if (!isKnown || isOpened.current) {
      return;
    }
    isOpened.current = true;
    if (query) {
      setParams(new URLSearchParams(query), { replace: true });
    }
  }, [isKnown, query, setParams]);
}
