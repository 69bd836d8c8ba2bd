import { PriorityRule } from '../priorities/PriorityRule';
import { Measure } from '../targets/Target';

/**
 * Which entities a policy is for. Every part that is there must hold.
 *
 * @public
 */
export interface EntityPredicate {
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  tier?: string[];
  /** Any of them. */
  tags?: string[];
  /** Of most lines: `Java`. */
  language?: string[];
  owner?: string[];
  /** A group that owns it, or one above such a group. */
  group?: string[];
  system?: string[];
  /** Its own, else its system's. */
  domain?: string[];
}

/**
 * A target that an organisation sets for a kind of entities.
 *
 * @public
 */
export interface PolicyTarget {
  id: string;
  for: EntityPredicate;
  measure: Measure;
  /** Per cent. */
  value: number;
  by?: string;
  kind: 'committed' | 'stretch';
}

/**
 * What a level asks for. All of it must hold, and all of the levels below.
 *
 * @public
 */
export interface LevelRequirement {
  /** Line coverage, per cent, at least. */
  minCoverage: number;
  /** Age of the newest upload, days, at most. */
  maxAgeDays: number;
  /** No open gap of these levels at 0 %. */
  noUntested: ('critical' | 'high')[];
  /** No open gap of these levels at all. */
  noOpen: ('critical' | 'high')[];
  /** Coverage of changed lines over 30 days, per cent, at least; where known. */
  minPatch?: number;
}

/**
 * How long writing tests takes.
 *
 * @public
 */
export interface EffortModel {
  /** For a file that has no test file yet. */
  setupMinutes: number;
  /** Of an uncovered statement at the start of a file of normal difficulty. */
  minutesPerStatement: number;
  difficulty: { pure: number; normal: number; io: number; heavy: number };
  /** Where a tested sibling shows how. */
  siblingFactor: number;
  /** Of the estimate: from and to. */
  range: [number, number];
  /** Coverage that a file of this difficulty can reach, 0 to 1. */
  ceiling: { pure: number; normal: number; io: number; heavy: number };
  quickWin: { maxMinutes: number; minGain: number };
  /** Packages that mark a file as heavy (a GPU, an engine) or as io. */
  packages: { heavy: string[]; io: string[] };
}

/**
 * Organisation-wide rules, from `app-config.yaml`.
 *
 * @public
 */
export interface CoveragePolicy {
  /** First match of a measure and kind wins. */
  targets: PolicyTarget[];
  /** For entities that nothing else sets a target for; `null`: none. */
  defaultTarget: { measure: Measure; value: number } | null;
  levels: {
    bronze: LevelRequirement;
    silver: LevelRequirement;
    gold: LevelRequirement;
  };
  /** Default rules and changes to them, already put together. */
  priorityRules: PriorityRule[];
  effort: EffortModel;
  /** Hours a week, where a plan does not state them. */
  capacity: number;
  staleAfterDays: number;
  /** Whether a target that was held for four weeks is proposed to rise. */
  ratchet: { raise: boolean };
}
