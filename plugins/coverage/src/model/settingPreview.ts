import {
  Gap,
  isOpen,
  PRIORITIES,
  PriorityLevel,
} from '@backstage-coverage/plugin-coverage-common';

/** What a priority set for these gaps changes. */
export interface OverridePreview {
  /** Those whose priority would change. */
  changing: Gap[];
  /** By their level of today, those that would change; no zeros. */
  changes: { from: PriorityLevel; count: number }[];
  /** Those that keep an override that names them. */
  keepOwn: number;
}

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
    changing,
    changes: PRIORITIES.map(from => ({
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

/** Uncovered lines of gaps. */
export function uncoveredLines(gaps: readonly Gap[]): number {
  return gaps.reduce((sum, gap) => sum + gap.uncovered, 0);
}
