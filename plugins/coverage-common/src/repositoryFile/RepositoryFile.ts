import { PriorityLevel } from '../priorities/Priority';
import { PriorityRule } from '../priorities/PriorityRule';
import { Measure } from '../targets/Target';

/**
 * A target as the repository file states it.
 *
 * @public
 */
export interface StatedTarget {
  measure: Measure;
  /** Per cent. */
  value: number;
  by?: string;
  kind?: 'committed' | 'stretch';
}

/**
 * An area as stated or proposed.
 *
 * @public
 */
export interface AreaDefinition {
  name: string;
  /** Globs from the repository's root. */
  include: string[];
  exclude?: string[];
  targets?: StatedTarget[];
  priority?: PriorityLevel;
  rationale?: string;
  /** Test kinds that this area should have. */
  testKinds?: string[];
}

/**
 * A test kind: which test files are of it.
 *
 * @public
 */
export interface TestKindDefinition {
  include: string[];
  description?: string;
  /** Run by people, not by the runner: never counted as tests of the code. */
  manual?: boolean;
}

/**
 * A phase as stated. What is left out is planned.
 *
 * @public
 */
export interface StatedPhase {
  name: string;
  /** Line coverage that it should end with, per cent. */
  target?: number;
  areas?: string[];
  /** Paths or globs, beside those of the areas. */
  files?: string[];
  /** From and to. */
  hours?: [number, number];
  weeks?: number;
  description?: string;
}

/**
 * `.coverage-plan.yaml` after validation: what the people of a repository say
 * of its coverage. Every part may be absent.
 *
 * @public
 */
export interface RepositoryFile {
  targets: StatedTarget[];
  /** `null`: none are stated, propose them. */
  areas: AreaDefinition[] | null;
  /** Globs of files that do not count. */
  ignore: string[];
  /** `null`: none are stated, take the usual ones. */
  testKinds: Record<string, TestKindDefinition> | null;
  phases: StatedPhase[];
  /** Hours of the whole plan as stated, from and to. */
  hours: [number, number] | null;
  /** Hours a week that the team has for it. */
  capacity: number | null;
  /** How much the whole matters, and why. */
  priority: { level: PriorityLevel; reason: string | null } | null;
  priorities: {
    /** By id: replaces a default rule or extends them. */
    rules: PriorityRule[];
    /** Ids of rules that do not hold here. */
    disabled: string[];
    /** Ids of rules that hold here although they are off by default. */
    enabled: string[];
    overrides: StatedOverride[];
  };
  blocked: StatedException[];
  exempt: StatedException[];
  flags: Record<string, { carryforward: boolean }>;
  paths: { from: string; to: string }[];
  /** Test file of a source file, where the convention does not tell. */
  testFiles: Record<string, string>;
  /** Codes of findings that the people know and do not want to see, with a reason. */
  dismiss: { code: string; reason: string }[];
  /** Facts that only people know, shown as they are: "A server runs for live tests". */
  notes: string[];
}

/**
 * @public
 */
export interface StatedOverride {
  path: string;
  priority: PriorityLevel;
  reason: string;
  until?: string;
}

/**
 * Files that cannot be tested yet (`blocked`) or need not be (`exempt`). They
 * count in coverage, but have no open gap and are not planned.
 *
 * @public
 */
export interface StatedException {
  /** Path or glob. */
  path: string;
  reason: string;
  until?: string;
}
