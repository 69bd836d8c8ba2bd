import { Gap, globMatcher } from '@backstage-coverage/plugin-coverage-common';

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
