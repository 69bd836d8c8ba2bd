import { RollUp } from '../levels/summarise';
import { Count } from '../model/CoverageTotals';
import { PriorityLevel } from '../priorities/Priority';
import { RollUpMember } from './rollUpTypes';
import { ScorecardDimension, ScorecardFilter } from './scorecardFilterTypes';
import { Page, SortOrder } from './paging';

/**
 * Difference to the coverage of the same entities some days ago.
 *
 * @public
 */
export interface ScorecardChange {
  days: number;
  /** Of the weighted line coverage, percentage points; `null`: not measured then or now. */
  points: number | null;
}

/**
 * Sums by measure; `null`: not measured.
 *
 * @public
 */
export interface ScorecardMeasures {
  lines: Count | null;
  branches: Count | null;
  functions: Count | null;
}

/**
 * The numbers of a set of entities. Only those that count (neither exempt nor
 * deprecated) and that the reader may see are in them.
 *
 * @public
 */
export interface ScorecardNumbers {
  summary: RollUp;
  measures: ScorecardMeasures;
  change: ScorecardChange;
  /** Targets weighed by lines, of those that have one, per cent; `null`: none has. */
  target: number | null;
}

/**
 * Entities on their way to a target. Each step is part of the one before.
 *
 * @public
 */
export interface AdoptionFunnel {
  /** Components of the catalog, and whatever else has coverage switched on. */
  entities: number;
  annotated: number;
  uploading: number;
  withTarget: number;
}

/**
 * The organisation, or the part of it that a filter leaves.
 *
 * @public
 */
export interface ScorecardSummary extends ScorecardNumbers {
  funnel: AdoptionFunnel;
  /** Entities that the catalog hides from the reader; no number has them. */
  hidden: number;
  /** Some of the entities are made by the demo's generator. */
  simulated: boolean;
}

/**
 * A row of the grouped scorecard.
 *
 * @public
 */
export interface ScorecardGroup extends ScorecardNumbers {
  /** Entity ref or text; {@link NO_VALUE}: entities without one. */
  value: string;
  /** Of the entity that `value` refers to, where the catalog has it. */
  title: string | null;
  /** With `by=group`: groups lie below it. */
  hasChildren: boolean;
  /** Weighted line coverage, per cent, oldest first, one a week; 13 at most. */
  trend: (number | null)[];
  simulated: boolean;
}

/**
 * What groups are sorted by.
 *
 * @public
 */
export const SCORECARD_GROUP_SORTS = [
  'name',
  'entities',
  'coverage',
  'change',
  'target',
  'on-track',
  'critical',
  'high',
  'gap-index',
  'uncovered',
  'stale',
] as const;

/**
 * @public
 */
export type ScorecardGroupSort = (typeof SCORECARD_GROUP_SORTS)[number];

/**
 * Default: most uncovered lines first; groups without a value for the sort last
 * whichever the order.
 *
 * @public
 */
export interface ListScorecardGroupsRequest extends ScorecardFilter {
  by: ScorecardDimension;
  /** With `by=group`: the groups right below this one; default: those without parent. */
  parent?: string;
  sort?: ScorecardGroupSort;
  order?: SortOrder;
  /** Rows of the page, at most 200; default 50. */
  limit?: number;
  cursor?: string;
}

/**
 * An entity in the scorecard.
 *
 * @public
 */
export interface ScorecardMember extends RollUpMember {
  kind: string;
  /** All of them; `owner` is the first. */
  owners: string[];
  system: string | null;
  domain: string | null;
  lifecycle: string | null;
  tier: string | null;
  tags: string[];
  /** Most lines of its latest snapshot; `null`: none known. */
  language: string | null;
  /** Coverage is switched on. */
  annotated: boolean;
  measures: ScorecardMeasures;
  change: ScorecardChange;
  /**
   * Line coverage at the end of today and of that day in the twelve weeks before,
   * per cent, oldest first; `null`: not measured then.
   */
  trend: (number | null)[];
  simulated: boolean;
}

/**
 * @public
 */
export type ScorecardMemberSort =
  | 'name'
  | 'owner'
  | 'system'
  | 'coverage'
  | 'change'
  | 'target'
  | 'uncovered'
  | 'critical'
  | 'high'
  | 'gap-index'
  | 'uploaded';

/**
 * Default: most uncovered lines first, entities without measurement last
 * whichever the order.
 *
 * @public
 */
export interface ListScorecardMembersRequest extends ScorecardFilter {
  /**
   * With `value`: only entities of that row of the table grouped by it, of those
   * that the filter leaves.
   */
  by?: ScorecardDimension;
  value?: string;
  sort?: ScorecardMemberSort;
  order?: SortOrder;
  /** Rows of the page, at most 200; default 50. */
  limit?: number;
  cursor?: string;
}

/**
 * A page of what the reader may see; `totalItems` counts no hidden one.
 *
 * @public
 */
export interface ScorecardPage<T> extends Page<T> {
  /** Entities that the catalog hides from the reader and that would be here. */
  hidden: number;
}

/**
 * One of the worst gaps of all entities.
 *
 * @public
 */
export interface ScorecardGap {
  entityRef: string;
  title: string | null;
  owner: string | null;
  path: string;
  /** As the snapshot has it; `null`: not measured. */
  measuredPath: string | null;
  priority: PriorityLevel;
  /** Why, one sentence. */
  rationale: string;
  /** Ids of the rules that gave the priority: `A1`. */
  ruleIds: string[];
  uncovered: number;
  simulated: boolean;
}

/**
 * Worst first: by priority, then value for its effort. Of each entity its ten
 * worst open gaps.
 *
 * @public
 */
export interface ListScorecardGapsRequest extends ScorecardFilter {
  priority?: readonly PriorityLevel[];
  /** Rows of the page, at most 200; default 25. */
  limit?: number;
  cursor?: string;
}
