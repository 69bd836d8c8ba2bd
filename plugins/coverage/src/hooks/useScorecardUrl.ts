import { ScorecardFilter } from '@backstage-coverage/plugin-coverage-common';
import { useMemo } from 'react';
import { FILTER_NAMES, SCORECARD_URL, filterOf } from '../model/scorecardQuery';
import { useDebounced } from './useDebounced';
import { useUrlState } from './useUrlState';

/** What the scorecard is filtered, grouped and sorted by, all of it in the URL. */
export function useScorecardUrl() {
  const [url, setUrl] = useUrlState(SCORECARD_URL);
  const key = JSON.stringify({ ...url, search: useDebounced(url.search) });
  const filter = useMemo(
    (): ScorecardFilter => filterOf(JSON.parse(key)),
    [key],
  );
  return {
    url,
    setUrl,
    /** Of which the search rests for a moment while it is typed. */
    filter,
    /** Changes with the filter. */
    filterKey: JSON.stringify(filter),
    isFiltered: Object.keys(filter).length > 0,
    clear: () =>
      setUrl({
        search: '',
        priority: '',
        ...Object.fromEntries(FILTER_NAMES.map(name => [name, ''])),
      }),
  };
}
