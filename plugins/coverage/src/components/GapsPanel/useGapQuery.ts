import { PRIORITIES } from '@backstage-coverage/plugin-coverage-common';
import { useMemo } from 'react';
import { useQuickUrlState } from '../../hooks/useQuickUrlState';
import {
  GAP_SORTS,
  GapQuery,
  STATE_FILTERS,
  firstGapOrder,
} from '../../model/gapQuery';
import { statedOrder } from '../../model/sortOrder';
import { GAP_GROUPINGS, GapGrouping } from '../../model/gapRows';

/** Search and order are named apart from those of other views of the tab. */
const DEFAULTS = {
  gapSearch: '',
  priority: '',
  area: '',
  owner: '',
  state: 'open',
  gapSort: 'priority',
  gapOrder: '',
  group: 'none',
  gap: '',
};

/** An area of any name begins with a letter of this; without one it is this. */
const IN_NO_AREA = '-';
const AREA = 'in:';
const NOBODY = '-';

export type GapUrl = typeof DEFAULTS;

/** Which gaps are shown, in which order and groups, and which is open: in the URL. */
export function useGapQuery() {
  const [url, setUrl] = useQuickUrlState(DEFAULTS);
  const { gapSearch, priority, area, owner, state, gapSort, gapOrder } = url;
  const query = useMemo((): GapQuery => {
    const sort = GAP_SORTS.find(name => name === gapSort) ?? 'priority';
    const stated = priority.split(',');
    return {
      search: gapSearch,
      priorities: PRIORITIES.filter(level => stated.includes(level)),
      state: STATE_FILTERS.find(name => name === state) ?? 'open',
      area: areaOf(area),
      owner: ownerOf(owner),
      sort,
      order: statedOrder(gapOrder, firstGapOrder(sort)),
    };
  }, [gapSearch, priority, area, owner, state, gapSort, gapOrder]);
  const grouping: GapGrouping =
    GAP_GROUPINGS.find(name => name === url.group) ?? 'none';
  return { query, grouping, openPath: url.gap, setUrl };
}

function areaOf(inUrl: string): string | null | undefined {
  if (inUrl === '') {
    return undefined;
  }
  return inUrl === IN_NO_AREA ? null : inUrl.replace(/^in:/, '');
}

/** CODEOWNERS names nobody without an `@`. */
function ownerOf(inUrl: string): string | null | undefined {
  if (inUrl === '') {
    return undefined;
  }
  return inUrl === NOBODY ? null : inUrl;
}

/** As the URL has an owner; `null`: nobody. */
export function ownerInUrl(owner: string | null | undefined): string {
  return owner === null ? NOBODY : owner ?? '';
}

/** As the URL has an area; `null`: in no area. */
export function areaInUrl(area: string | null | undefined): string {
  if (area === undefined) {
    return '';
  }
  return area === null ? IN_NO_AREA : `${AREA}${area}`;
}
