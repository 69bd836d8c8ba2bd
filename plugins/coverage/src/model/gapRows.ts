import { Gap, percentOf } from '@backstage-coverage/plugin-coverage-common';
import { GapSort, rankOf } from './gapQuery';
import { GapSum, sumGaps } from './gapSum';
import { sortBy } from './sortBy';

export type GapGrouping = 'none' | 'folder' | 'area';

export const GAP_GROUPINGS: GapGrouping[] = ['none', 'folder', 'area'];

/** A row of the table of gaps. */
export type GapRow =
  | { kind: 'gap'; gap: Gap }
  | {
      kind: 'group';
      key: string;
      /** A folder or an area; `null`: in no area. */
      name: string | null;
      sum: GapSum;
      isOpen: boolean;
    };

/**
 * The rows of gaps that are in order already: as they are, or below the folder
 * or area that they are in. Groups are in the order of their sums.
 */
export function gapRows(
  gaps: readonly Gap[],
  options: {
    grouping: GapGrouping;
    sort: GapSort;
    order: 'asc' | 'desc';
    /** Keys of groups that show their row only. */
    closed: ReadonlySet<string>;
  },
): GapRow[] {
  const { grouping, sort, order, closed } = options;
  if (grouping === 'none') {
    return gaps.map(gap => ({ kind: 'gap', gap }));
  }
  const members = new Map<string, Gap[]>();
  for (const gap of gaps) {
    const key = groupKey(gap, grouping);
    const group = members.get(key);
    if (group) {
      group.push(gap);
    } else {
      members.set(key, [gap]);
    }
  }
  const groups = [...members].map(([key, inside]) => ({
    key,
    name: grouping === 'area' ? inside[0].area : key,
    inside,
    sum: sumGaps(inside),
  }));
  const sorted = sortBy(
    groups,
    group => groupValue(group.name, group.sum, sort),
    order,
  );
  return sorted.flatMap(({ key, name, sum, inside }): GapRow[] => {
    const isOpen = !closed.has(key);
    return [
      { kind: 'group', key, name, sum, isOpen },
      ...(isOpen ? inside.map((gap): GapRow => ({ kind: 'gap', gap })) : []),
    ];
  });
}

function groupKey(gap: Gap, grouping: GapGrouping): string {
  // An area may have any name; this tells the lack of one apart.
  return grouping === 'area'
    ? JSON.stringify(gap.area)
    : gap.path.slice(0, gap.path.lastIndexOf('/') + 1);
}

/** Columns without a sum leave the groups in the order of their first gap. */
function groupValue(
  name: string | null,
  sum: GapSum,
  sort: GapSort,
): number | string | null {
  switch (sort) {
    case 'priority':
      return sum.level && rankOf(sum.level);
    case 'path':
      return name;
    case 'coverage':
      return percentOf(sum.lines);
    case 'effort':
      return sum.effort.minutes;
    case 'uncovered':
    case 'missing':
      return sum.lines && sum[sort];
    default:
      return 0;
  }
}
