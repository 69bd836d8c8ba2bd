import { Gap } from '../gaps/Gap';
import { EffortModel } from '../policy/CoveragePolicy';
import { StatedPhase } from '../repositoryFile/RepositoryFile';

/**
 * What a plan is made of beside its options.
 *
 * @public
 */
export interface PlanInput {
  /** Each path once, in any order. */
  gaps: readonly Gap[];
  /** Lines of the entity; `null`: nothing was measured. */
  totals: { covered: number; total: number } | null;
  /** Source files, and those that some test imports; `null`: unknown. */
  fileCounts: { tested: number; source: number } | null;
  /** Of the repository file; empty: compute the phases. */
  statedPhases: readonly StatedPhase[];
  model: EffortModel;
  /**
   * What all files together allow, per cent; left out: what the gaps allow.
   * Files at their target have no gap, and may allow more.
   */
  ceiling?: number;
  /** Lines of code that are added a week, uncovered; shrinking code counts as 0. */
  growthPerWeek?: number;
}
