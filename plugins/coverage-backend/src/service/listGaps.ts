import {
  Gap,
  GapSort,
  ListGapsRequest,
  Page,
  percentOf,
  PriorityLevel,
} from '@backstage-coverage/plugin-coverage-common';
import { toPage } from '../paging/toPage';
import { compareNullsLast } from './compareNullsLast';

const RANK: Record<PriorityLevel, number> = {
  critical: 3,
  high: 2,
  medium: 1,
  low: 0,
};

const DEFAULT_ORDER: Record<GapSort, 'asc' | 'desc'> = {
  priority: 'desc',
  value: 'desc',
  roi: 'desc',
  uncovered: 'desc',
  missing: 'desc',
  effort: 'asc',
  coverage: 'asc',
  path: 'asc',
};

/** Gaps without a value for the sort column come last in either order. */
const SORT_KEYS: Record<
  Exclude<GapSort, 'path'>,
  (gap: Gap) => number | null
> = {
  priority: gap => RANK[gap.priority.level],
  value: gap => gap.value,
  roi: gap => gap.roi,
  uncovered: gap => (gap.lines ? gap.uncovered : null),
  missing: gap => (gap.lines ? gap.missing : null),
  effort: gap => gap.effort.minutes,
  coverage: gap => percentOf(gap.lines),
};

/** A page of an analysis' gaps, which come worst first. */
export function listGaps(
  gaps: readonly Gap[],
  request: ListGapsRequest,
): Page<Gap> {
  const { state, priority, area, owner, sort } = request;
  const search = request.search?.toLowerCase();
  const matching = gaps.filter(
    gap =>
      (!state?.length || state.includes(gap.state)) &&
      (!priority?.length || priority.includes(gap.priority.level)) &&
      (area === undefined || gap.area === area) &&
      (owner === undefined || gap.owners?.includes(owner)) &&
      (!search || gap.path.toLowerCase().includes(search)),
  );
  if (sort) {
    const order = request.order ?? DEFAULT_ORDER[sort];
    matching.sort(comparator(sort, order === 'desc' ? -1 : 1));
  } else if (request.order === 'asc') {
    matching.reverse();
  }
  return toPage(matching, { limit: 100, ...request });
}

/** The sort is stable: gaps alike stay worst first. */
function comparator(sort: GapSort, sign: number) {
  if (sort === 'path') {
    return (a: Gap, b: Gap) => (a.path < b.path ? -sign : sign);
  }
  const key = SORT_KEYS[sort];
  return (a: Gap, b: Gap) => compareNullsLast(key(a), key(b), sign);
}
