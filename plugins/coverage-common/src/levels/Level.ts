/**
 * The entity as a whole. `none`: measured, and below bronze. `null` in other
 * places: no data.
 *
 * @public
 */
export type CoverageLevel = 'gold' | 'silver' | 'bronze' | 'none';

/**
 * One thing that a level asks for.
 *
 * @public
 */
export interface LevelCriterion {
  text: string;
  met: boolean;
}

/**
 * A level, and what the next one asks for.
 *
 * @public
 */
export interface LevelAssessment {
  /** `null`: no data. */
  level: CoverageLevel | null;
  next: CoverageLevel | null;
  /** Of the next level; empty at gold. */
  criteria: LevelCriterion[];
}
