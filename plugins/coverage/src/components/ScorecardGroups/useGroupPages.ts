import {
  ListScorecardGroupsRequest,
  ScorecardGroup,
} from '@backstage-coverage/plugin-coverage-common';
import { useMemo } from 'react';
import { Pages } from '../../hooks/usePages';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { useUrlPages } from '../../hooks/useUrlPages';
import { dimensionOf, groupSortOf } from '../../model/scorecardQuery';

const ROWS = 50;

/** The rows that the URL asks for, as many of them as it says. */
export function useGroupPages(): {
  request: ListScorecardGroupsRequest;
  pages: Pages<ScorecardGroup>;
} {
  const { url, filter, filterKey } = useScorecardUrl();
  const by = dimensionOf(url);
  const { sort, order } = groupSortOf(url);
  const request = useMemo(
    () => ({ ...filter, by, sort, order }),
    // The key is that of the filter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [filterKey, by, sort, order],
  );
  const pages = useUrlPages<ScorecardGroup>(
    (api, cursor) =>
      api.listScorecardGroups({ ...request, limit: ROWS, cursor }),
    JSON.stringify(request),
  );
  return { request, pages };
}
