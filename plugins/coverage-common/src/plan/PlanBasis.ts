import { EffortModel } from '../policy/CoveragePolicy';
import { StatedPhase } from '../repositoryFile/RepositoryFile';
import { Candidates } from './Candidates';
import { StepsByFolder } from './StepQueue';

/**
 * All of a plan that does not depend on its options, worked out once by
 * `preparePlan`, so that "what if" answers while somebody types.
 *
 * @public
 */
export interface PreparedPlan {
  readonly measure: 'lines' | 'files';
  /** What the ceiling of each file allows, per cent; `null`: not measured. */
  readonly ceiling: number | null;
}

/** A prepared plan from inside. */
export interface PlanBasis extends PreparedPlan {
  /** Of the measure; `null`: unknown. */
  now: { covered: number; total: number } | null;
  candidates: Candidates;
  byFolder: StepsByFolder;
  /** Place of each file by level, then value per minute. */
  urgency: Int32Array;
  /** Critical files, by path. */
  critical: readonly number[];
  statedPhases: readonly StatedPhase[];
  /** Files of each stated phase; `null`: it names none, so the plan fills it. */
  statedFiles: readonly (readonly number[] | null)[];
  model: EffortModel;
  growthPerWeek: number;
}
