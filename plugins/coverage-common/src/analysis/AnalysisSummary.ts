import { EffortEstimate } from '../effort/Effort';
import { Gap } from '../gaps/Gap';
import { Plan, PlanPhase } from '../plan/Plan';
import { Analysis } from './Analysis';

/**
 * A plan without the files in it.
 *
 * @public
 */
export interface PlanSummary extends Omit<Plan, 'phases' | 'unplanned'> {
  phases: Omit<PlanPhase, 'steps' | 'filesToCreate'>[];
}

/**
 * An analysis without what grows with the repository: of 20,000 files the whole
 * is 25 MB, and an overview shows a few lines of it.
 *
 * @public
 */
export interface AnalysisSummary
  extends Omit<Analysis, 'gaps' | 'areas' | 'plan' | 'planInput'> {
  plan: PlanSummary;
  /** The first open gaps, worst first; `gapCounts` has how many there are. */
  firstGaps: Gap[];
  /** Of all quick wins. */
  quickWinEffort: EffortEstimate;
  /** When the first block or exemption ends: a date; `null`: none does. */
  nextExpiry: string | null;
}
