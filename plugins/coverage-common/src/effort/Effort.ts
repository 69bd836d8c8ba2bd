/**
 * How hard a file is to test.
 *
 * @public
 */
export type Difficulty = 'pure' | 'normal' | 'io' | 'heavy';

/**
 * An estimate with its range and what it is based on.
 *
 * @public
 */
export interface EffortEstimate {
  minutes: number;
  low: number;
  high: number;
}
