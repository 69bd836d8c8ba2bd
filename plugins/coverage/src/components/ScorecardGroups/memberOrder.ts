import {
  ListScorecardGroupsRequest,
  ListScorecardMembersRequest,
  ScorecardGroupSort,
  ScorecardMemberSort,
} from '@backstage-coverage/plugin-coverage-common';

/** Orders of groups that entities have too. */
const MEMBER_SORTS: Partial<Record<ScorecardGroupSort, ScorecardMemberSort>> = {
  name: 'name',
  coverage: 'coverage',
  change: 'change',
  target: 'target',
  critical: 'critical',
  high: 'high',
  'gap-index': 'gap-index',
  uncovered: 'uncovered',
};

/** The order of the entities below groups in an order. */
export function memberOrderOf({
  sort = 'uncovered',
  order,
}: Pick<ListScorecardGroupsRequest, 'sort' | 'order'>): Pick<
  ListScorecardMembersRequest,
  'sort' | 'order'
> {
  if (sort === 'stale') {
    // Most old reports are at the top where the oldest report is.
    return {
      sort: 'uploaded',
      order: order && (order === 'asc' ? 'desc' : 'asc'),
    };
  }
  const memberSort = MEMBER_SORTS[sort];
  // What entities do not have says nothing of which way round they go.
  return memberSort ? { sort: memberSort, order } : { sort: 'uncovered' };
}
