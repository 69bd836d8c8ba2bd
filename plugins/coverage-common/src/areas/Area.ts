import { CoverageTotals } from '../model/CoverageTotals';
import { PriorityLevel } from '../priorities/Priority';
import { AreaDefinition } from '../repositoryFile/RepositoryFile';
import { TargetProgress } from '../targets/Target';

/**
 * How well an area is tested, in a word.
 *
 * @public
 */
export type AreaLevel =
  | 'good'
  | 'fair'
  | 'gap'
  | 'critical-gap'
  | 'not-measured';

/**
 * Something without tests: a file, or a folder of which no file has any.
 *
 * @public
 */
export interface UntestedRow {
  kind: 'file' | 'folder';
  /** A folder ends with `/`. */
  path: string;
  /** Source files in it: 1 for a file. */
  files: number;
  /** Physical lines; `null`: unknown. */
  lines: number | null;
  /** Instrumented lines; `null`: not measured. */
  statements: number | null;
  level: PriorityLevel;
  /** Of a folder: files of a higher level than the row's, `1 critical inside`. */
  higherInside: { level: PriorityLevel; files: number } | null;
  rationale: string;
}

/**
 * A source file with the tests that reach it.
 *
 * @public
 */
export interface TestedRow {
  path: string;
  testFiles: string[];
  testKinds: string[];
}

/**
 * A named slice of an entity with its numbers.
 *
 * @public
 */
export interface AreaSummary {
  definition: AreaDefinition;
  /** `proposed` from the folder tree, or `rest`: files of no area. */
  origin: 'stated' | 'proposed' | 'rest';
  /** Source files in it. */
  files: number;
  /** Those that a report measured. */
  measuredFiles: number;
  /** Those with a test: by the inventory where there is one, else with a covered line. */
  testedFiles: number;
  /** How `testedFiles` was counted. */
  testedBy: 'imports' | 'covered-lines';
  totals: CoverageTotals;
  level: AreaLevel;
  /** Highest priority that its open gaps have, or the stated one; `null`: no gap. */
  priority: PriorityLevel | null;
  /** Kinds that reach it, and wanted ones that do not. */
  testKinds: { present: string[]; missing: string[] };
  targets: TargetProgress[];
  tested: TestedRow[];
  untested: UntestedRow[];
}
