import { CoverageApi, Page } from '@backstage-coverage/plugin-coverage-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { coverageApiRef } from '../api/coverageApiRef';
import { useLiveVersion } from './LiveCoverage';

export interface Pages<T> {
  /** Rows of all pages so far; undefined before the first answer. */
  items: T[] | undefined;
  totalItems: number;
  loading: boolean;
  error: Error | undefined;
  hasMore: boolean;
  loadMore(): void;
  /** Repeats the call that failed, or starts over. */
  retry(): void;
}

interface State<T> {
  items: T[] | undefined;
  totalItems: number;
  nextCursor: string | undefined;
  loading: boolean;
  error: Error | undefined;
}

/**
 * Rows that the backend hands out in pages. A new `key` starts over and keeps
 * the old rows until the new ones are there; late answers to an old key are
 * dropped.
 *
 * @param rows - how many are read before any are shown, page after page; default:
 * one page
 */
export function usePages<T>(
  load: (api: CoverageApi, cursor?: string) => Promise<Page<T>>,
  key: string,
  rows: number = 0,
): Pages<T> {
  const api = useApi(coverageApiRef);
  const [state, setState] = useState<State<T>>({
    items: undefined,
    totalItems: 0,
    nextCursor: undefined,
    loading: true,
    error: undefined,
  });
  const loadRef = useRef(load);
  loadRef.current = load;
  const rowsRef = useRef(rows);
  rowsRef.current = rows;
  const generation = useRef(0);

  const fetchPage = useCallback(
    async (cursor?: string) => {
      if (cursor === undefined) {
        generation.current += 1;
      }
      const mine = generation.current;
      setState(old => ({ ...old, loading: true, error: undefined }));
      try {
        const page = await readAsMany(
          from => loadRef.current(api, from),
          cursor === undefined ? rowsRef.current : 0,
          cursor,
        );
        if (mine === generation.current) {
          setState(old => ({
            ...page,
            items: cursor ? [...(old.items ?? []), ...page.items] : page.items,
            loading: false,
            error: undefined,
          }));
        }
      } catch (error) {
        if (mine === generation.current) {
          // Rows of an older request are not the answer to this one.
          setState(old => ({
            ...old,
            items: cursor ? old.items : undefined,
            loading: false,
            error: error as Error,
          }));
        }
      }
    },
    [api],
  );

  useEffect(() => {
    // Without rows of an older request there is no page to go on from.
    setState(old => ({ ...old, nextCursor: undefined }));
    fetchPage();
    return () => {
      generation.current += 1;
    };
  }, [fetchPage, key]);

  const { items, totalItems, nextCursor, loading, error } = state;
  useNews(async () => {
    generation.current += 1;
    const mine = generation.current;
    try {
      const pages = await readAsMany(
        cursor => loadRef.current(api, cursor),
        items?.length ?? 0,
      );
      if (mine === generation.current) {
        setState({ ...pages, loading: false, error: undefined });
      }
    } catch (failure) {
      if (mine === generation.current) {
        setState(old => ({ ...old, loading: false, error: failure as Error }));
      }
    }
  });
  return {
    items,
    totalItems,
    loading,
    error,
    hasMore: nextCursor !== undefined,
    loadMore: () => {
      if (nextCursor !== undefined && !loading) {
        fetchPage(nextCursor);
      }
    },
    retry: () => fetchPage(nextCursor),
  };
}

/** Runs when the backend has something new; not at first. */
function useNews(onNews: () => void): void {
  const version = useLiveVersion();
  const seen = useRef(version);
  const latest = useRef(onNews);
  latest.current = onNews;
  useEffect(() => {
    if (seen.current !== version) {
      seen.current = version;
      latest.current();
    }
  }, [version]);
}

/** Pages until there are so many rows, at least one. */
async function readAsMany<T>(
  load: (cursor?: string) => Promise<Page<T>>,
  rows: number,
  from?: string,
): Promise<{ items: T[]; totalItems: number; nextCursor: string | undefined }> {
  const items: T[] = [];
  for (let cursor = from; ; ) {
    const page = await load(cursor);
    items.push(...page.items);
    cursor = page.pageInfo.nextCursor;
    if (cursor === undefined || items.length >= rows) {
      return { items, totalItems: page.totalItems, nextCursor: cursor };
    }
  }
}

/**
 * The state of the panel around the rows: once there are rows, a later failure
 * is told below them instead of taking them away.
 */
export function firstPageState<T>(pages: Pages<T>) {
  const { items, loading, error, retry } = pages;
  return { value: items, loading, error: items ? undefined : error, retry };
}
