import {
  Analysis,
  Gap,
  globMatcher,
  isOpen,
  Plan,
  planWith,
  preparePlan,
  PriorityLevel,
} from '@backstage-coverage/plugin-coverage-common';

/** Gaps that a path or glob of a setting means. */
export type MatchingGaps =
  | { gaps: Gap[]; error: null }
  | { gaps: null; error: string };

/**
 * The gaps that a path or glob means. A file of that very name matches although
 * `[id]` in it reads as a glob.
 */
export function matchingGaps(
  gaps: readonly Gap[],
  pattern: string,
): MatchingGaps {
  const path = pattern.trim();
  if (path === '') {
    return { gaps: [], error: null };
  }
  try {
    const matches = globMatcher([path]);
    return {
      gaps: gaps.filter(gap => gap.path === path || matches(gap.path)),
      error: null,
    };
  } catch (error) {
    return { gaps: null, error: (error as Error).message };
  }
}

/** What a priority set for these gaps changes. */
export interface OverridePreview {
  /** By their level of today, those that would change; no zeros. */
  changes: { from: PriorityLevel; count: number }[];
  /** Those that keep an override that names them. */
  keepOwn: number;
}

const LEVELS: PriorityLevel[] = ['critical', 'high', 'medium', 'low'];

/** An override that names a file wins over a glob, so such gaps stay. */
export function overridePreview(
  gaps: readonly Gap[],
  pattern: string,
  level: PriorityLevel,
): OverridePreview {
  const path = pattern.trim();
  const hasOwn = (gap: Gap) =>
    gap.path !== path && gap.priority.override?.path === gap.path;
  const changing = gaps.filter(
    gap => !hasOwn(gap) && gap.priority.level !== level,
  );
  return {
    changes: LEVELS.map(from => ({
      from,
      count: changing.filter(gap => gap.priority.level === from).length,
    })).filter(({ count }) => count > 0),
    keepOwn: gaps.filter(hasOwn).length,
  };
}

/** How many of them would no longer be open. */
export function leavingGaps(gaps: readonly Gap[]): number {
  return gaps.filter(isOpen).length;
}

/** The entity's plan if these gaps were left out of it. */
export function planWithout(
  { gaps, plan, planInput }: Analysis,
  leaving: readonly Gap[],
): Plan {
  const paths = new Set(leaving.map(({ path }) => path));
  const left = gaps.filter(({ path }) => !paths.has(path));
  return planWith(preparePlan({ ...planInput, gaps: left }), plan.options);
}

/** Uncovered lines of gaps. */
export function uncoveredLines(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, gap) => sum + gap.uncovered, 0);
}
