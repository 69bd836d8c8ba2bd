import {
  ListScorecardValuesRequest,
  ScorecardFilter,
  ScorecardValue,
} from './scorecardFilterTypes';
import { ScorecardTrend, ScorecardTrendRequest } from './scorecardTrendTypes';
import {
  ListScorecardGapsRequest,
  ListScorecardGroupsRequest,
  ListScorecardMembersRequest,
  ScorecardGap,
  ScorecardGroup,
  ScorecardMember,
  ScorecardPage,
  ScorecardSummary,
} from './scorecardTypes';

/**
 * The whole organisation, or the part of it that a filter leaves.
 *
 * @public
 */
export interface ScorecardApi {
  getScorecardSummary(filter?: ScorecardFilter): Promise<ScorecardSummary>;
  listScorecardGroups(
    request: ListScorecardGroupsRequest,
  ): Promise<ScorecardPage<ScorecardGroup>>;
  listScorecardMembers(
    request?: ListScorecardMembersRequest,
  ): Promise<ScorecardPage<ScorecardMember>>;
  getScorecardTrend(request?: ScorecardTrendRequest): Promise<ScorecardTrend>;
  listScorecardGaps(
    request?: ListScorecardGapsRequest,
  ): Promise<ScorecardPage<ScorecardGap>>;
  /** For filters, most entities first. */
  listScorecardValues(
    request: ListScorecardValuesRequest,
  ): Promise<ScorecardValue[]>;
  /** The grouped table as text, all its rows. */
  exportScorecard(
    request: ListScorecardGroupsRequest,
    format: 'csv' | 'markdown',
  ): Promise<string>;
}
