/**
 * Priorities, most urgent first.
 *
 * @public
 */
export const PRIORITIES = ['critical', 'high', 'medium', 'low'] as const;

/**
 * How much a gap matters.
 *
 * @public
 */
export type PriorityLevel = (typeof PRIORITIES)[number];

/**
 * One rule's say in a priority.
 *
 * @public
 */
export interface PriorityReason {
  /** `A4`, or an id of a rule that policy or the repository file brought. */
  ruleId: string;
  /** For people: `access control (permission)`. */
  text: string;
}

/**
 * A level that a person set. It wins until it expires.
 *
 * @public
 */
export interface PriorityOverride {
  /** A path or a glob. */
  path: string;
  level: PriorityLevel;
  reason: string;
  by: string | null;
  /** Date, inclusive; `null`: never expires. */
  until: string | null;
}

/**
 * The priority of a file with its reasons.
 *
 * @public
 */
export interface PriorityAssessment {
  /** What holds: the override's, else the area's, else the suggestion. */
  level: PriorityLevel;
  /** What the rules say. */
  suggested: PriorityLevel;
  /** In the order that the rules spoke; never empty. */
  reasons: PriorityReason[];
  /** One line for people: the strongest reason with its numbers. */
  rationale: string;
  override: PriorityOverride | null;
}
