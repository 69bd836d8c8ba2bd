/**
 * Line counts of a commit on the default branch.
 *
 * @public
 */
export interface HistoryPoint {
  /** ISO 8601. */
  committedAt: string;
  covered: number;
  total: number;
  flags: string[];
  /** `unit,e2e`... and tool; a change of it breaks the trend. */
  formats?: string[];
}

/**
 * Where a trend starts anew, and why.
 *
 * @public
 */
export interface TrendBreak {
  /** `2027-06-30`. */
  date: string;
  reason: string;
}

/**
 * When a target will be reached. Dates are days, `2027-06-30`.
 *
 * @public
 */
export interface Forecast {
  /**
   * `no-target`: there is a pace and nothing to reach. `falling`: reached, and
   * would be lost within two years. `never`: code grows as fast as tests.
   * `beyond-horizon`: in more than two years.
   */
  state:
    | 'not-measured'
    | 'stale'
    | 'too-little-history'
    | 'no-target'
    | 'reached'
    | 'falling'
    | 'never'
    | 'expected'
    | 'beyond-horizon';
  /** One sentence for people. */
  sentence: string;
  /** Against the due date, `reached` without one, too; `null`: no date, or no forecast. */
  verdict: 'on-track' | 'at-risk' | 'off-track' | 'reached' | null;
  expectedOn: string | null;
  /** 10th and 90th percentile of the resamples; `null` at an end: beyond two years. */
  interval: { from: string | null; to: string | null } | null;
  /** Lines covered and lines of code, a week. */
  pace: { covered: number; total: number } | null;
  /** Lines covered a week that the due date asks for; `null`: no date, or nothing to reach. */
  neededPace: number | null;
  reachedOn: string | null;
  wouldBeLostOn: string | null;
  breaks: TrendBreak[];
  /** Measured days since the last break. */
  points: number;
}
