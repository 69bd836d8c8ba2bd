import {
  CoverageApi,
  ScorecardPage,
} from '@backstage-coverage/plugin-coverage-common';
import { useState } from 'react';
import { Pages } from './usePages';
import { useUrlPages } from './useUrlPages';

/** As `useUrlPages`, with the number of entities that are hidden from the reader. */
export function useScorecardPages<T>(
  load: (api: CoverageApi, cursor?: string) => Promise<ScorecardPage<T>>,
  key: string,
): { pages: Pages<T>; hidden: number } {
  const [hidden, setHidden] = useState(0);
  const pages = useUrlPages<T>(async (api, cursor) => {
    const page = await load(api, cursor);
    setHidden(page.hidden);
    return page;
  }, key);
  return { pages, hidden };
}
