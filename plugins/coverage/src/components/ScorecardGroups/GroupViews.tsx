import {
  ListScorecardGroupsRequest,
  ScorecardGroup,
} from '@backstage-coverage/plugin-coverage-common';
import { useBreakpoint } from '@backstage/ui';
import { lazy, useMemo } from 'react';
import { useCoverageTabLink } from '../../hooks/useCoverageTabLink';
import { useScorecardUrl } from '../../hooks/useScorecardUrl';
import { useT } from '../../hooks/useT';
import { NothingFound } from '../NothingFound';
import { GroupTable } from './GroupTable';
import { TableWidth } from './scorecardCells';

const HeatMap = lazy(() =>
  import('./HeatMap').then(m => ({ default: m.HeatMap })),
);
const BubbleChart = lazy(() =>
  import('./BubbleChart').then(m => ({ default: m.BubbleChart })),
);

/** The same rows as table, heat map or bubbles. */
export function GroupViews(props: {
  show: 'table' | 'heat' | 'bubbles';
  groups: ScorecardGroup[];
  request: ListScorecardGroupsRequest;
  isStale: boolean;
}) {
  const { show, groups, request, isStale } = props;
  const { by } = request;
  const t = useT();
  const { setUrl, isFiltered, clear } = useScorecardUrl();
  const tabLink = useCoverageTabLink();
  const width = useTableWidth();
  const input = useMemo(
    () => ({ t, by, tabLink, width }),
    [t, by, tabLink, width],
  );
  if (groups.length === 0) {
    return isStale ? null : (
      <NothingFound isFiltered={isFiltered} onClear={clear} />
    );
  }
  switch (show) {
    case 'heat':
      return <HeatMap groups={groups} by={by} />;
    case 'bubbles':
      return <BubbleChart groups={groups} by={by} />;
    default:
      return (
        <GroupTable
          groups={groups}
          request={request}
          input={input}
          isStale={isStale}
          onSortChange={({ column, order }) => setUrl({ sort: column, order })}
        />
      );
  }
}

function useTableWidth(): TableWidth {
  const { down } = useBreakpoint();
  if (down('sm')) {
    return 'narrow';
  }
  return down('lg') ? 'medium' : 'wide';
}
