import { targetFix } from '../findings/targetFix';
import { HistoryPoint } from '../forecast/Forecast';
import { dayOf } from '../model/day';
import { Finding } from '../model/Finding';
import { formatPercent, percentOf, uncoveredOf } from '../model/ratio';
import { counted, formatCount, statedPercent } from '../model/wording';
import { CoverageFloor, coverageFloor } from '../targets/coverageFloor';
import { isBreach } from '../targets/floorVerdict';
import { pointsOfFloor } from '../targets/pointsOfFloor';
import { raisedTarget } from '../targets/raisedTarget';
import { EffectiveTarget } from '../targets/Target';

/**
 * What was reached and should not be lost: the floor, whether the newest upload
 * breaks the one before it, and, for those who want it, a target that may rise.
 */
export function ratchetOf(input: {
  history: readonly HistoryPoint[];
  now: string;
  /** That holds so far, per cent. */
  floor: number | null;
  /** Day that people let the floor start anew on. */
  resetOn?: string | null;
  /** Of the lines. */
  target: EffectiveTarget | null;
  /** Per cent; `null`: not measured. */
  ceiling: number | null;
  raise: boolean;
}): { floor: CoverageFloor | null; findings: Finding[] } {
  const { history, now, floor, target, ceiling, raise } = input;
  const resetOn = input.resetOn ?? null;
  return {
    floor: coverageFloor(history, now, floor, resetOn),
    findings: [
      ...brokenFloor(history, now, floor, resetOn),
      ...(raise && target && ceiling !== null
        ? mayRise(target, ceiling, history, now)
        : []),
    ],
  };
}

/**
 * Told as long as the newest upload is below the floor and an upload since the
 * last one that held it broke it, rather than deleted covered code.
 */
function brokenFloor(
  history: readonly HistoryPoint[],
  now: string,
  known: number | null,
  resetOn: string | null,
): Finding[] {
  const { points } = pointsOfFloor(history, resetOn);
  const newest = points.at(-1);
  const held =
    points.length > 1
      ? coverageFloor(history.slice(0, -1), now, known, resetOn)
      : null;
  if (!newest || !held) {
    return [];
  }
  const floor = held.percent;
  const lastAbove = points.findLastIndex(
    point => (percentOf(point) ?? 0) >= floor,
  );
  const breach = points.findIndex(
    (after, i) =>
      i > Math.max(0, lastAbove) &&
      isBreach({ floor, before: points[i - 1], after }),
  );
  if (breach < 0) {
    return [];
  }
  const [before, after] = points.slice(breach - 1);
  const more = uncoveredOf(after) - uncoveredOf(before);
  const lines = `${formatCount(more)} more ${
    more === 1 ? 'line is' : 'lines are'
  } uncovered than in the upload before`;
  return [
    {
      code: 'floor-broken',
      severity: 'warning',
      message:
        after === newest
          ? `Line coverage fell to ${formatPercent(
              percentOf(after),
            )}, below the floor of ${formatPercent(floor)}: ${lines}.`
          : `Line coverage is ${formatPercent(
              percentOf(newest),
            )}, below the floor of ${formatPercent(floor)} since ${dayOf(
              after.committedAt,
            )}, when ${counted(more, 'more line')} became uncovered.`,
    },
  ];
}

function mayRise(
  target: EffectiveTarget,
  ceiling: number,
  history: readonly HistoryPoint[],
  now: string,
): Finding[] {
  const value = raisedTarget({ target: target.value, ceiling, history, now });
  return value === null
    ? []
    : [
        {
          code: 'target-can-rise',
          severity: 'info',
          message: `The target of ${statedPercent(
            target.value,
          )} was held for four weeks: it can rise to ${statedPercent(value)}.`,
          ...targetFix(target, { value }),
        },
      ];
}
