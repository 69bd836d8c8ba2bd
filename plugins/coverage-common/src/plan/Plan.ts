import { EffortEstimate } from '../effort/Effort';
import { PriorityLevel } from '../priorities/Priority';

/**
 * One thing to do: take a file from a coverage to a higher one.
 *
 * @public
 */
export interface PlanStep {
  path: string;
  area: string | null;
  /** Per cent of its lines, before and after; 0 to 100 where files are counted. */
  from: number;
  to: number;
  /** Lines that it covers anew; 1 where files are counted. */
  gain: number;
  level: PriorityLevel;
  rationale: string;
  effort: EffortEstimate;
  quickWin: boolean;
  testFile: { path: string; exists: boolean } | null;
}

/**
 * A part of the plan that can be finished.
 *
 * @public
 */
export interface PlanPhase {
  name: string;
  description: string | null;
  /** Per cent that is asked of it, of the plan's measure; `null`: none. */
  target: number | null;
  steps: PlanStep[];
  /** Coverage of the entity before and after, per cent, computed from the steps. */
  from: number | null;
  to: number | null;
  /** Coverage if every file of this phase and of those before were covered wholly, per cent. */
  atMost: number | null;
  effort: EffortEstimate;
  /** As stated by people; `null`: not stated. */
  statedHours: [number, number] | null;
  /** Of capacity, from the plan's start. */
  weeks: { from: number; to: number };
  /** `2027-06-30`. */
  endsOn: string;
  /** Test files to create, each once. */
  filesToCreate: string[];
}

/**
 * @public
 */
export type PlanStrategy = 'target' | 'theme';

/**
 * Knobs of a plan; what-if is the same plan with others.
 *
 * @public
 */
export interface PlanOptions {
  /** Coverage to reach, per cent: of lines, or of files where nothing was measured. */
  target: number;
  strategy: PlanStrategy;
  /** Hours a week. */
  capacity: number;
  /** First day, `2027-01-04`. */
  start: string;
  by: string | null;
  /** Paths in the order that people want them first. */
  order: readonly string[];
}

/**
 * The way from the present coverage to the target.
 *
 * @public
 */
export interface Plan {
  /** What its percentages count; `files` where nothing was measured. */
  measure: 'lines' | 'files';
  options: PlanOptions;
  /** `stated` phases are people's, with their steps computed. */
  origin: 'stated' | 'computed';
  phases: PlanPhase[];
  /** Coverage, per cent, now and after the last phase; `null`: not measured. */
  from: number | null;
  to: number | null;
  reachesTarget: boolean;
  /** New uncovered lines a week that it counts on; without steps, coverage falls by them. */
  growthPerWeek: number;
  /** What the ceiling of each file allows, per cent. */
  ceiling: number | null;
  effort: EffortEstimate;
  endsOn: string | null;
  /** Files with an open gap or quick win that no phase holds, by path. */
  unplanned: string[];
}
