import { CoverageApi, Page } from '@backstage-coverage/plugin-coverage-common';
import { rowsOf } from '../model/shownRows';
import { Pages, usePages } from './usePages';
import { useUrlState } from './useUrlState';

/**
 * As `usePages`; the URL says how many rows are shown, so that a link shows as
 * many.
 */
export function useUrlPages<T>(
  load: (api: CoverageApi, cursor?: string) => Promise<Page<T>>,
  key: string,
): Pages<T> {
  const [url, setUrl] = useUrlState({ rows: '' });
  const pages = usePages(load, key, rowsOf(url.rows));
  return withRows(pages, rows =>
    setUrl({ rows: String(rows) }, { replace: true }),
  );
}

/** Tells how many rows are asked for once more of them are. */
export function withRows<T>(
  pages: Pages<T>,
  onRows: (rows: number) => void,
): Pages<T> {
  return {
    ...pages,
    loadMore: () => {
      pages.loadMore();
      // One more than there are is the whole next page.
      onRows((pages.items?.length ?? 0) + 1);
    },
  };
}
