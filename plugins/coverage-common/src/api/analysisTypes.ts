import { GapState } from '../gaps/Gap';
import { PlanStrategy } from '../plan/Plan';
import { PriorityLevel } from '../priorities/Priority';
import { SortOrder } from './paging';

/**
 * @public
 */
export type GapSort =
  | 'priority'
  | 'value'
  | 'roi'
  | 'uncovered'
  | 'missing'
  | 'effort'
  | 'coverage'
  | 'path';

/**
 * Which gaps, in which order. Default: all, in the order of the analysis, worst
 * first.
 *
 * @public
 */
export interface ListGapsRequest {
  /** Any of them. */
  state?: GapState[];
  /** Any of them. */
  priority?: PriorityLevel[];
  /** Name of an area. */
  area?: string;
  /** One of its owners as CODEOWNERS has them: `@org/payments`. */
  owner?: string;
  /** Part of the path, any case. */
  search?: string;
  sort?: GapSort;
  order?: SortOrder;
  /** Rows of the page, at most 1000; default 100. */
  limit?: number;
  cursor?: string;
}

/**
 * A plan under other circumstances; what is left out stays as it is.
 *
 * @public
 */
export interface PlanRequest {
  /** Line coverage to reach, per cent. */
  target?: number;
  /** Hours a week. */
  capacity?: number;
  strategy?: PlanStrategy;
  /** Due date, `2027-06-30`. */
  by?: string;
}

/**
 * How far the analyses of all entities are, after a change of the policy.
 *
 * @public
 */
export interface AnalysisProgress {
  /** Entities of the scorecard. */
  total: number;
  /** Those whose analysis is up to date. */
  done: number;
  /** Those that could not be analysed; they are tried again every hour. */
  failed: number;
  /** Whether some are still to come. */
  running: boolean;
}
