import {
  Count,
  ScorecardGroup,
  ScorecardMember,
  ScorecardNumbers,
  ScorecardTrendPoint,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';
import { summaryOf } from './rollUps';

const DAY = 24 * 60 * 60 * 1000;
/** When the organisation of the fixtures is looked at. */
const TODAY = Date.parse('2025-11-01');

/** What the backend would say of these members together. */
export function numbersOf(
  members: readonly ScorecardMember[],
): ScorecardNumbers {
  const counted = countedOf(members);
  const summary = summaryOf(members);
  const [before] = dailyLines(counted, 31);
  const now = summary.weighted;
  const then = percentOf(before?.lines);
  const aimed = counted.filter(({ target, lines }) => target !== null && lines);
  const weight = aimed.reduce((sum, { lines }) => sum + lines!.total, 0);
  const risk = counted.filter(({ gapIndex }) => gapIndex !== null);
  return {
    summary: {
      ...summary,
      gapIndex: risk.length
        ? risk.reduce((sum, { gapIndex }) => sum + gapIndex!, 0) / risk.length
        : null,
    },
    measures: {
      lines: summary.lines,
      branches: sumOf(counted.map(({ measures }) => measures.branches)),
      functions: sumOf(counted.map(({ measures }) => measures.functions)),
    },
    change: {
      days: 30,
      points: now === null || then === null ? null : now - then,
    },
    target: weight
      ? aimed.reduce(
          (sum, { target, lines }) => sum + target! * lines!.total,
          0,
        ) / weight
      : null,
  };
}

export function groupRow(group: {
  value: string;
  title: string | null;
  hasChildren: boolean;
  members: readonly ScorecardMember[];
}): ScorecardGroup {
  const { members, ...row } = group;
  return {
    ...row,
    ...numbersOf(members),
    trend: dailyLines(members, 85)
      .filter((_, day) => day % 7 === 0)
      .map(({ lines }) => percentOf(lines)),
    simulated: members.some(({ simulated }) => simulated),
  };
}

/** A straight way to what it is now; the last point is of today. */
export function dailyLines(
  members: readonly ScorecardMember[],
  days: number,
): ScorecardTrendPoint[] {
  const reporting = countedOf(members).filter(({ lines }) => lines);
  if (reporting.length === 0) {
    return [];
  }
  return Array.from({ length: days }, (_, index) => {
    const ago = days - 1 - index;
    const covered = reporting.map(({ lines, change }) => {
      const gained = ((change.points ?? 0) / 100) * lines!.total * (ago / 30);
      return Math.min(lines!.total, Math.max(0, lines!.covered - gained));
    });
    return {
      day: new Date(TODAY - ago * DAY).toISOString().slice(0, 10),
      lines: {
        total: reporting.reduce((sum, { lines }) => sum + lines!.total, 0),
        covered: Math.round(covered.reduce((sum, lines) => sum + lines, 0)),
      },
      reporting: reporting.length,
    };
  });
}

function countedOf(members: readonly ScorecardMember[]): ScorecardMember[] {
  return members.filter(({ standing }) => standing === 'counted');
}

function sumOf(counts: readonly (Count | null)[]): Count | null {
  const measured = counts.filter((count): count is Count => count !== null);
  return measured.length === 0
    ? null
    : measured.reduce((sum, count) => ({
        covered: sum.covered + count.covered,
        total: sum.total + count.total,
      }));
}
