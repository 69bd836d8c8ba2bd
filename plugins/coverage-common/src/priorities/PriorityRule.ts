import { PriorityLevel } from './Priority';

/**
 * What a rule looks at. Every part that is there must hold; of a list any
 * element is enough. A part whose input is unknown does not hold.
 *
 * @public
 */
export interface PriorityCondition {
  /**
   * Words of the file's name and its two parent folders, after splitting
   * camelCase and folding plurals. `auth*` matches every word that begins so.
   * Words that stand side by side also count as one: `api_keys` has `apikey`.
   */
  words?: string[];
  /** The same, of the file's name only. */
  nameWords?: string[];
  /** Globs. */
  paths?: string[];
  /** Where the code runs, told by path and language. */
  side?: 'server' | 'ui';
  /** Uncovered lines (statements). */
  minUncovered?: number;
  maxUncovered?: number;
  /** Line coverage, per cent: at least, and less than. */
  minCoverage?: number;
  maxCoverage?: number;
  /** Packages from outside that it imports, any of them. */
  packages?: string[];
  /** Its entry point is exercised by end-to-end tests that no report can see. */
  exercisedByE2e?: boolean;
  /** Source files that import it, at least. */
  minFanIn?: number;
  /** Share of tested siblings of the same kind in its folder, at least, 0 to 1. */
  minTestedSiblings?: number;
  /** Facts of the entity. Upper and lower case are the same; `tier-1` is `1`. */
  lifecycle?: string[];
  tier?: string[];
  minDependents?: number;
  /**
   * Rules that spoke before, by id: any of them is enough. With `!` in front:
   * did not speak, which must hold of each. `C*` is every id that begins so.
   */
  after?: string[];
}

/**
 * One editable rule: when it holds, it speaks, with its effect and its reason.
 * Rules are asked in the order of their list, starting at medium. Levels are
 * counted 0 (low) to 3 (critical); what comes out at the end is clamped.
 *
 * @public
 */
export interface PriorityRule {
  /** Unique. `A1` to `F9` and what begins so with a dash are the defaults'. */
  id: string;
  /** False: stays in the list but never speaks, until it is switched on. */
  enabled?: boolean;
  /**
   * Of the rules of one group only the first that holds speaks; rules without a
   * group all speak.
   */
  group?: string;
  when: PriorityCondition;
  effect:
    | { set: PriorityLevel }
    | { atMost: PriorityLevel }
    | { atLeast: PriorityLevel }
    | { add: number };
  /**
   * For people; `{word}`, `{uncovered}`, `{coverage}`, `{package}`,
   * `{siblings}` and `{fanIn}` are filled in.
   */
  reason: string;
}
