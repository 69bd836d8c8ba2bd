import {
  Gap,
  isOpen,
  PRIORITIES,
  RollUpGap,
  RollUpMember,
} from '@backstage-coverage/plugin-coverage-common';

/** Bounds the analyses that are read for the list of gaps, and that list. */
const MOST_MEMBERS = 5;
const MOST_GAPS = 10;

/** The members that count and have most of the worst gaps. */
export function membersWithWorstGaps(members: RollUpMember[]): RollUpMember[] {
  return members
    .filter(
      ({ standing, gaps }) =>
        standing === 'counted' && PRIORITIES.some(level => gaps[level] > 0),
    )
    .sort(
      (a, b) =>
        PRIORITIES.map(level => b.gaps[level] - a.gaps[level]).find(
          difference => difference !== 0,
        ) ?? a.entityRef.localeCompare(b.entityRef, 'en'),
    )
    .slice(0, MOST_MEMBERS);
}

/**
 * The worst open gaps of several analyses, by priority and then by value.
 *
 * @param analyses - gaps of each, worst first
 */
export function worstGaps(
  analyses: { entityRef: string; gaps: Gap[] }[],
): RollUpGap[] {
  return analyses
    .flatMap(({ entityRef, gaps }) =>
      gaps
        .filter(isOpen)
        .slice(0, MOST_GAPS)
        .map(gap => ({ entityRef, gap })),
    )
    .sort(
      ({ gap: a }, { gap: b }) =>
        PRIORITIES.indexOf(a.priority.level) -
          PRIORITIES.indexOf(b.priority.level) || b.value - a.value,
    )
    .slice(0, MOST_GAPS)
    .map(({ entityRef, gap }) => ({
      entityRef,
      path: gap.path,
      measuredPath: gap.measuredPath,
      priority: gap.priority.level,
      rationale: gap.priority.rationale,
      uncovered: gap.uncovered,
    }));
}
