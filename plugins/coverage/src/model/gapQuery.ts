import {
  Gap,
  GapState,
  PriorityLevel,
  isOpen,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';

export const GAP_SORTS = [
  'priority',
  'path',
  'uncovered',
  'coverage',
  'missing',
  'effort',
  'state',
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

export const LEVELS: PriorityLevel[] = ['critical', 'high', 'medium', 'low'];

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
  sort: GapSort;
  order: 'asc' | 'desc';
}

/** Large numbers and urgent gaps are sought first, names from their first. */
export function firstOrder(sort: GapSort): 'asc' | 'desc' {
  return ['path', 'state', 'why', 'coverage'].includes(sort) ? 'asc' : 'desc';
}

/** The gaps that a query asks for. Gaps that are equal keep their order, worst first. */
export function queryGaps(gaps: readonly Gap[], query: GapQuery): Gap[] {
  const search = query.search.trim().toLowerCase();
  const levels = new Set(query.priorities);
  const found = gaps.filter(
    gap =>
      (levels.size === 0 || levels.has(gap.priority.level)) &&
      isInState(gap, query.state) &&
      (query.area === undefined || gap.area === query.area) &&
      (search === '' || gap.path.toLowerCase().includes(search)),
  );
  return sortBy(found, gap => sortValue(gap, query.sort), query.order);
}

function isInState(gap: Gap, state: StateFilter): boolean {
  return (
    state === 'all' || (state === 'open' ? isOpen(gap) : gap.state === state)
  );
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
    case 'why':
      return gap.priority.rationale;
    default:
      return gap.lines && gap[sort];
  }
}

/** What has no value comes last in both orders; equals keep their order. */
export function sortBy<T>(
  items: readonly T[],
  valueOf: (item: T) => number | string | null,
  order: 'asc' | 'desc',
): T[] {
  const direction = order === 'asc' ? 1 : -1;
  return items
    .map(item => ({ item, value: valueOf(item) }))
    .sort(({ value: a }, { value: b }) => {
      if (a === null || b === null) {
        return Number(a === null) - Number(b === null);
      }
      if (a === b) {
        return 0;
      }
      return a < b ? -direction : direction;
    })
    .map(({ item }) => item);
}

export function rankOf(level: PriorityLevel): number {
  return RANK[level];
}
