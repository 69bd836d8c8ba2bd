import { ScorecardFilter } from '@backstage-coverage/plugin-coverage-common';
import { useCallback, useMemo } from 'react';
import { FILTER_NAMES, SCORECARD_URL, filterOf } from '../model/scorecardQuery';
import { useDebounced } from './useDebounced';
import { useUrlState } from './useUrlState';

const ASKS_FOR_ROWS = new Set<string>([
  ...FILTER_NAMES,
  'search',
  'by',
  'sort',
  'order',
  'priority',
]);

/** What the scorecard is filtered, grouped and sorted by, all of it in the URL. */
export function useScorecardUrl() {
  const [url, change] = useUrlState(SCORECARD_URL);
  const { rows, inside } = url;
  const setUrl = useCallback<typeof change>(
    (changes, options) => {
      const asksForOthers = Object.keys(changes).some(name =>
        ASKS_FOR_ROWS.has(name),
      );
      // Other rows begin at the first page.
      const fromStart = {
        ...(rows && { rows: '' }),
        ...(inside && { inside: '' }),
      };
      change(asksForOthers ? { ...fromStart, ...changes } : changes, options);
    },
    [change, rows, inside],
  );
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
