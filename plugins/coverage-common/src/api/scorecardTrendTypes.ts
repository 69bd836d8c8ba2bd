import { Count } from '../model/CoverageTotals';
import { ScorecardFilter } from './scorecardFilterTypes';

/**
 * Line coverage at the end of a day (UTC).
 *
 * @public
 */
export interface ScorecardTrendPoint {
  /** `2027-06-30`. */
  day: string;
  lines: Count;
  /** Entities that had reported by then. */
  reporting: number;
}

/**
 * How the entities of today came here: who moves to another owner takes their
 * history along, and who is exempt now is not in it.
 *
 * @public
 */
export interface ScorecardTrend {
  /** Every day of the range, oldest first, but for those before the first upload. */
  points: ScorecardTrendPoint[];
  /** See {@link ScorecardNumbers}. */
  target: number | null;
  /** Entities that report and have a target, of which `target` is made. */
  withTarget: number;
}

/**
 * @public
 */
export interface ScorecardTrendRequest extends ScorecardFilter {
  /** 7 to 730; default 90. */
  days?: number;
}
