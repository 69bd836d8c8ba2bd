import {
  Gap,
  GapState,
  isOpen,
  percentOf,
  PriorityLevel,
} from '@backstage-coverage/plugin-coverage-common';
import { sortedOnce } from './sortBy';
import { SortOrder, firstOrder } from './sortOrder';

export const GAP_SORTS = [
  'priority',
  'path',
  'uncovered',
  'coverage',
  'missing',
  'effort',
  'state',
  'owner',
  'why',
] as const;

export type GapSort = (typeof GAP_SORTS)[number];

/** `open`: open ones and quick wins, those that tests can be written for now. */
export type StateFilter = 'all' | GapState;

export const STATE_FILTERS: StateFilter[] = [
  'open',
  'quick-win',
  'blocked',
  'exempt',
  'not-measured',
  'all',
];

const RANK: Record<PriorityLevel, number> = {
  critical: 3,
  high: 2,
  medium: 1,
  low: 0,
};

const STATE_RANK: Record<GapState, number> = {
  'quick-win': 0,
  open: 1,
  'not-measured': 2,
  blocked: 3,
  exempt: 4,
};

/** Which gaps, in which order. */
export interface GapQuery {
  search: string;
  /** Any of them; empty: all. */
  priorities: readonly PriorityLevel[];
  state: StateFilter;
  /** `undefined`: all; `null`: those in no area. */
  area: string | null | undefined;
  /** `undefined`: all; `null`: those that nobody owns. */
  owner: string | null | undefined;
  sort: GapSort;
  order: SortOrder;
}

/** Priorities count as numbers, urgent ones as the largest. */
export function firstGapOrder(sort: GapSort): SortOrder {
  return firstOrder(
    !['path', 'state', 'owner', 'why', 'coverage'].includes(sort),
  );
}

/** The gaps that a query asks for. Gaps that are equal keep their order, worst first. */
export function queryGaps(gaps: readonly Gap[], query: GapQuery): Gap[] {
  const search = query.search.trim().toLowerCase();
  const levels = new Set(query.priorities);
  return sortedOnce(
    gaps,
    query.sort,
    gap => sortValue(gap, query.sort),
    query.order,
  ).filter(
    gap =>
      (levels.size === 0 || levels.has(gap.priority.level)) &&
      isInState(gap, query.state) &&
      (query.area === undefined || gap.area === query.area) &&
      (query.owner === undefined || isOwnedBy(gap, query.owner)) &&
      (search === '' || gap.path.toLowerCase().includes(search)),
  );
}

function isInState(gap: Gap, state: StateFilter): boolean {
  return (
    state === 'all' || (state === 'open' ? isOpen(gap) : gap.state === state)
  );
}

function isOwnedBy({ owners }: Gap, owner: string | null): boolean {
  return owner === null
    ? owners?.length === 0
    : owners?.includes(owner) ?? false;
}

function sortValue(gap: Gap, sort: GapSort): number | string | null {
  switch (sort) {
    case 'priority':
      return RANK[gap.priority.level];
    case 'path':
      return gap.path;
    case 'coverage':
      return percentOf(gap.lines);
    case 'effort':
      return gap.effort.minutes;
    case 'state':
      return STATE_RANK[gap.state];
    case 'owner':
      return gap.owners?.join(', ') || null;
    case 'why':
      return gap.priority.rationale;
    default:
      return gap.lines && gap[sort];
  }
}

export function rankOf(level: PriorityLevel): number {
  return RANK[level];
}
