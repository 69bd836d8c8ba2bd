import {
  percentOf,
  RollUpMember,
} from '@backstage-coverage/plugin-coverage-common';

export const MEMBER_SORTS = [
  'name',
  'coverage',
  'target',
  'level',
  'critical',
  'high',
  'upload',
] as const;

export type MemberSort = (typeof MEMBER_SORTS)[number];

const LEVELS = ['none', 'bronze', 'silver', 'gold'];

/** What people call it. */
export function memberName(
  member: Pick<RollUpMember, 'title' | 'entityRef'>,
): string {
  const { title, entityRef } = member;
  return title ?? entityRef.slice(entityRef.indexOf('/') + 1);
}

/**
 * Members with a text in their name or owner, in an order; those without what
 * is sorted by come last whichever the order.
 */
export function memberRows(
  members: readonly RollUpMember[],
  request: { search: string; sort: MemberSort; order: 'asc' | 'desc' },
): RollUpMember[] {
  const part = request.search.trim().toLowerCase();
  const direction = request.order === 'asc' ? 1 : -1;
  const rows = members
    .filter(member =>
      [memberName(member), member.owner ?? ''].some(text =>
        text.toLowerCase().includes(part),
      ),
    )
    .map(member => ({ member, value: valueOf(member, request.sort) }));
  rows.sort(
    ({ value: a, member: left }, { value: b, member: right }) =>
      Number(a === null) - Number(b === null) ||
      direction * compare(a, b) ||
      compare(memberName(left), memberName(right)),
  );
  return rows.map(({ member }) => member);
}

function compare<T extends string | number>(a: T | null, b: T | null): number {
  if (a === null || b === null || a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

function valueOf(member: RollUpMember, sort: MemberSort) {
  const { lines, gaps } = member;
  switch (sort) {
    case 'coverage':
      return percentOf(lines);
    case 'target':
      return member.target;
    case 'level':
      return member.level && LEVELS.indexOf(member.level);
    case 'critical':
      // Equal ones in the order of the next priority.
      return lines && gaps.critical * 1e6 + gaps.high;
    case 'high':
      return lines && gaps.high;
    case 'upload':
      return member.uploadedAt;
    default:
      return memberName(member).toLowerCase();
  }
}
