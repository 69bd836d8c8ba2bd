import { FactRetriever } from '@backstage-community/plugin-tech-insights-node';
import {
  CoverageLevel,
  percentOf,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';

const LEVEL_RANKS: Record<CoverageLevel, number> = {
  none: 0,
  bronze: 1,
  silver: 2,
  gold: 3,
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** What is known of the coverage of each entity. */
export const coverageFactSchema: FactRetriever['schema'] = {
  isMeasured: {
    type: 'boolean',
    description: 'A coverage report was uploaded for the entity',
  },
  linePercent: {
    type: 'float',
    description: 'Line coverage in per cent; absent: not measured',
  },
  levelRank: {
    type: 'integer',
    description: 'Level: 0 none, 1 bronze, 2 silver, 3 gold; absent: no data',
  },
  openCriticalGaps: {
    type: 'integer',
    description: 'Open gaps of priority critical; absent: not measured',
  },
  openHighGaps: {
    type: 'integer',
    description: 'Open gaps of priority high; absent: not measured',
  },
  isTargetReached: {
    type: 'boolean',
    description:
      'Line coverage is at its target; absent: no target, or not measured',
  },
  daysSinceUpload: {
    type: 'integer',
    description: 'Whole days since the newest upload; absent: there is none',
  },
};

/**
 * Facts of an entity. What is not known is left out, since a check would take
 * any number in its place for one that was measured.
 *
 * @param now - milliseconds
 */
export function coverageFacts(
  member: ScorecardMember,
  now: number,
): Record<string, number | boolean> {
  const percent = percentOf(member.lines);
  const { level, gaps, target, uploadedAt } = member;
  return {
    isMeasured: member.lines !== null,
    ...(percent === null ? {} : { linePercent: percent }),
    ...(level === null ? {} : { levelRank: LEVEL_RANKS[level] }),
    ...(member.lines === null
      ? {}
      : { openCriticalGaps: gaps.critical, openHighGaps: gaps.high }),
    ...(percent === null || target === null
      ? {}
      : { isTargetReached: percent >= target }),
    ...(uploadedAt === null
      ? {}
      : { daysSinceUpload: wholeDays(now - Date.parse(uploadedAt)) }),
  };
}

/** Clocks of two machines differ. */
function wholeDays(ms: number): number {
  return Math.max(0, Math.floor(ms / DAY_MS));
}
