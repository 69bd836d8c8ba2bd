import {
  ListScorecardGroupsRequest,
  ScorecardGroup,
} from '@backstage-coverage/plugin-coverage-common';
import { useMemo } from 'react';
import { Pages, usePages } from '../../hooks/usePages';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { dimensionOf, groupSortOf } from '../../model/scorecardQuery';

const ROWS = 50;
/** As many as the backend gives at once. */
const MOST = 200;

/** The rows that the URL asks for, as many of them as it says. */
export function useGroupPages(): {
  request: ListScorecardGroupsRequest;
  pages: Pages<ScorecardGroup>;
} {
  const { url, setUrl, filter, filterKey } = useScorecardUrl();
  const by = dimensionOf(url);
  const { sort, order } = groupSortOf(url);
  const request = useMemo(
    () => ({ ...filter, by, sort, order }),
    // The key is that of the filter.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [filterKey, by, sort, order],
  );
  const first = Math.min(MOST, Math.max(ROWS, Number(url.rows) || ROWS));
  const pages = usePages<ScorecardGroup>(
    (api, cursor) =>
      api.listScorecardGroups({
        ...request,
        limit: cursor ? ROWS : first,
        cursor,
      }),
    JSON.stringify(request),
  );
  return {
    request,
    pages: {
      ...pages,
      loadMore: () => {
        pages.loadMore();
        setUrl(
          { rows: String((pages.items?.length ?? 0) + ROWS) },
          { replace: true },
        );
      },
    },
  };
}
