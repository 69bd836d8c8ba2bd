import { dateOfDay } from '../model/day';
import { formatPercent, percentOf } from '../model/ratio';
import { formatCount } from '../model/wording';
import { DailyPoint } from './dailyPoints';
import { TrendBreak } from './Forecast';

/** Points further apart may differ because people worked. */
const SUDDEN_DAYS = 7;
const LINES_JUMP = 0.2;
/** Coverage that more than doubles or halves, by at least so many points. */
const COVERAGE_JUMP = { factor: 2, points: 10 };

/** A break, and which point is the first after it. */
interface PlacedBreak extends TrendBreak {
  index: number;
}

/**
 * Where a trend starts anew, because what is measured is no longer the same:
 * other flags, other formats, a fifth more or fewer lines all of a sudden, or a
 * coverage that jumps as it does when other tests run (27, 11, 28 and 11 % in
 * one morning is nobody's progress).
 */
export function trendBreaks(points: readonly DailyPoint[]): PlacedBreak[] {
  return points.slice(1).flatMap((after, i) => {
    const reasons = differences(points[i], after);
    return reasons.length
      ? [
          {
            index: i + 1,
            date: dateOfDay(after.day),
            reason: reasons.join('; '),
          },
        ]
      : [];
  });
}

function differences(before: DailyPoint, after: DailyPoint): string[] {
  const isSudden = after.day - before.day <= SUDDEN_DAYS;
  return [
    changedWords('flags', before.flags, after.flags),
    changedWords('formats', before.formats, after.formats),
    isSudden && linesJump(before, after),
    isSudden && coverageJump(before, after),
  ].filter((reason): reason is string => Boolean(reason));
}

/** What is not known has not changed. */
function changedWords(
  what: string,
  before: readonly string[] | undefined,
  after: readonly string[] | undefined,
): string | null {
  const [from, to] = [before, after].map(listed);
  return before && after && from !== to
    ? `${what} changed from ${from} to ${to}`
    : null;
}

function listed(words: readonly string[] = []): string {
  return [...new Set(words)].sort().join(', ') || 'none';
}

function linesJump(before: DailyPoint, after: DailyPoint): string | null {
  const change = (after.total - before.total) / before.total;
  return Math.abs(change) > LINES_JUMP
    ? `measured lines went from ${formatCount(before.total)} to ${formatCount(
        after.total,
      )}`
    : null;
}

function coverageJump(before: DailyPoint, after: DailyPoint): string | null {
  const [from, to] = [percentOf(before) ?? 0, percentOf(after) ?? 0];
  const isJump =
    Math.abs(to - from) >= COVERAGE_JUMP.points &&
    Math.max(from, to) > COVERAGE_JUMP.factor * Math.min(from, to);
  return isJump
    ? `coverage went from ${formatPercent(from)} to ${formatPercent(
        to,
      )}, as when other tests run`
    : null;
}
