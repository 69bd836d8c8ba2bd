import {
  EffortEstimate,
  Gap,
  PriorityLevel,
  sumEffort,
} from '@backstage-coverage/plugin-coverage-common';
import { rankOf } from './gapQuery';

/** Gaps added up. */
export interface GapSum {
  gaps: number;
  /** Those that a report measured. */
  measured: number;
  uncovered: number;
  missing: number;
  /** Of those that were measured; `null`: none was. */
  lines: { covered: number; total: number } | null;
  effort: EffortEstimate;
  /** Highest priority; `null`: no gap. */
  level: PriorityLevel | null;
}

/** Adds up gaps, for the sentence above them and for groups of them. */
export function sumGaps(gaps: readonly Gap[]): GapSum {
  const sum: GapSum = {
    gaps: gaps.length,
    measured: 0,
    uncovered: 0,
    missing: 0,
    lines: null,
    effort: sumEffort(gaps.map(({ effort }) => effort)),
    level: null,
  };
  let covered = 0;
  let total = 0;
  for (const { lines, uncovered, missing, priority } of gaps) {
    if (lines) {
      sum.measured += 1;
      covered += lines.covered;
      total += lines.total;
    }
    sum.uncovered += uncovered;
    sum.missing += missing;
    if (sum.level === null || rankOf(priority.level) > rankOf(sum.level)) {
      sum.level = priority.level;
    }
  }
  return { ...sum, lines: sum.measured > 0 ? { covered, total } : null };
}
