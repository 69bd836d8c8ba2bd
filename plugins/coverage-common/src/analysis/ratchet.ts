import { HistoryPoint } from '../forecast/Forecast';
import { Finding } from '../model/Finding';
import { formatPercent, percentOf } from '../model/ratio';
import { formatCount, statedPercent } from '../model/wording';
import { CoverageFloor, coverageFloor } from '../targets/coverageFloor';
import { floorVerdict } from '../targets/floorVerdict';
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
  /** Of the lines. */
  target: EffectiveTarget | null;
  /** Per cent; `null`: not measured. */
  ceiling: number | null;
  raise: boolean;
}): { floor: CoverageFloor | null; findings: Finding[] } {
  const { history, now, floor, target, ceiling, raise } = input;
  return {
    floor: coverageFloor(history, now, floor),
    findings: [
      ...brokenFloor(history, now, floor),
      ...(raise && target && ceiling !== null
        ? mayRise(target, ceiling, history, now)
        : []),
    ],
  };
}

function brokenFloor(
  history: readonly HistoryPoint[],
  now: string,
  known: number | null,
): Finding[] {
  const after = history.at(-1);
  const before = history.at(-2) ?? null;
  const held = coverageFloor(history.slice(0, -1), now, known);
  if (!after || !before || !held) {
    return [];
  }
  if (floorVerdict({ floor: held.percent, before, after }) !== 'breach') {
    return [];
  }
  const more = before.covered - before.total - (after.covered - after.total);
  return [
    {
      code: 'floor-broken',
      severity: 'warning',
      message: `Line coverage fell to ${formatPercent(
        percentOf(after),
      )}, below the floor of ${formatPercent(held.percent)}: ${formatCount(
        more,
      )} more lines are uncovered than in the upload before.`,
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
          fix: { kind: 'set-target', area: target.area, value },
        },
      ];
}
