import { Difficulty, EffortEstimate } from '../effort/Effort';
import { PriorityAssessment } from '../priorities/Priority';

/**
 * Where a gap stands. `not-measured`: the file is there, no report has it.
 *
 * @public
 */
export type GapState =
  | 'open'
  | 'quick-win'
  | 'blocked'
  | 'exempt'
  | 'not-measured';

/**
 * What is missing in one source file.
 *
 * @public
 */
export interface Gap {
  path: string;
  /** As the snapshot has it; `null`: not measured. */
  measuredPath: string | null;
  /** `files` where nothing was measured: the gap is that no test imports it. */
  measure: 'lines' | 'files';
  /** Name of its area; `null`: in none. */
  area: string | null;
  /** As the repository's CODEOWNERS names them; `null`: the inventory does not tell. */
  owners: string[] | null;
  state: GapState;
  /** Why it is blocked or exempt, until when, and who said so. */
  exception: { reason: string; until: string | null; by: string | null } | null;
  /** Instrumented lines; `null`: not measured. */
  lines: { covered: number; total: number } | null;
  branches: { covered: number; total: number } | null;
  /** Lines that raise or handle errors and are not covered; `null`: unknown. */
  uncoveredErrorLines: number | null;
  /** Uncovered instrumented lines; 0 where not measured. */
  uncovered: number;
  /** Per cent that it should reach: its area's or entity's target, cut at what its difficulty allows. */
  target: number;
  /** Lines to that target; 0 where not measured. */
  missing: number;
  physicalLines: number | null;
  /** Has a test file; `null`: unknown. */
  tested: boolean | null;
  priority: PriorityAssessment;
  difficulty: Difficulty;
  /** To the target. */
  effort: EffortEstimate;
  /** Risk taken away by closing it, and that per minute. */
  value: number;
  roi: number;
  /** Test file that exists or should be made, by the stack's convention; `null`: stack unknown. */
  testFile: { path: string; exists: boolean } | null;
}
