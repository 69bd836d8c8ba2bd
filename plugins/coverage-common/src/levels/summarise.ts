import { gapIndex } from '../gaps/gapIndex';
import { Count } from '../model/CoverageTotals';
import { percentOf } from '../model/ratio';
import { PriorityLevel } from '../priorities/Priority';
import { CoverageLevel } from './Level';
import { RollUpEntity } from './RollUpEntity';

/**
 * Coverage of a group of entities. An entity without data is never 0 %: it is
 * counted among `entities`, not among `reporting`, and weighs nothing.
 *
 * @public
 */
export interface RollUp {
  /** Those that count: neither exempt nor deprecated. */
  entities: number;
  /** Those of `entities` that have data. */
  reporting: number;
  /** Left out; who is both is counted as exempt. */
  exempt: number;
  deprecated: number;
  /** Those of `reporting` of which the newest upload is too old. */
  stale: number;
  /** Sums over the reporting entities; `null`: none reports. */
  lines: Count | null;
  /** Covered lines by lines, per cent; `null`: nothing measured. */
  weighted: number | null;
  /** Exact median of the entities' line coverage, per cent. */
  median: number | null;
  /** Sums up to `entities`. */
  levels: Record<CoverageLevel | 'no-data', number>;
  /** Open gaps by priority. */
  gaps: Record<PriorityLevel, number>;
  /** 0 good to 100; `null`: not measured. */
  gapIndex: number | null;
  /** Sums up to `entities`; `unknown`: no target, no date or no forecast. */
  tracks: Record<NonNullable<RollUpEntity['track']> | 'unknown', number>;
}

/** Each entity must be there once. The order of the entities does not matter. */
export function summarise(entities: readonly RollUpEntity[]): RollUp {
  const sum = emptySummary();
  const percents = new Float64Array(entities.length);
  const uncovered = new Float64Array(entities.length);
  const total = new Float64Array(entities.length);
  let measured = 0;
  let weighed = 0;
  for (const entity of entities) {
    if (entity.exempt || entity.deprecated) {
      sum[entity.exempt ? 'exempt' : 'deprecated'] += 1;
      continue;
    }
    addEntity(sum, entity);
    const percent = percentOf(entity.lines);
    if (percent !== null) {
      percents[measured++] = percent;
    }
    if (entity.risk) {
      uncovered[weighed] = entity.risk.uncovered;
      total[weighed++] = entity.risk.total;
    }
  }
  return {
    ...sum,
    weighted: percentOf(sum.lines),
    median: medianOf(percents.subarray(0, measured)),
    gapIndex: gapIndex({
      uncovered: sumOf(uncovered.subarray(0, weighed)),
      total: sumOf(total.subarray(0, weighed)),
    }),
  };
}

function emptySummary(): RollUp {
  return {
    entities: 0,
    reporting: 0,
    exempt: 0,
    deprecated: 0,
    stale: 0,
    lines: null,
    weighted: null,
    median: null,
    levels: { gold: 0, silver: 0, bronze: 0, none: 0, 'no-data': 0 },
    gaps: { critical: 0, high: 0, medium: 0, low: 0 },
    gapIndex: null,
    tracks: {
      'on-track': 0,
      'at-risk': 0,
      'off-track': 0,
      reached: 0,
      unknown: 0,
    },
  };
}

function addEntity(sum: RollUp, entity: RollUpEntity): void {
  sum.entities += 1;
  if (entity.lines) {
    sum.reporting += 1;
    sum.stale += entity.stale ? 1 : 0;
    sum.lines ??= { covered: 0, total: 0 };
    sum.lines.covered += entity.lines.covered;
    sum.lines.total += entity.lines.total;
  }
  sum.levels[entity.level ?? 'no-data'] += 1;
  sum.gaps.critical += entity.gaps.critical;
  sum.gaps.high += entity.gaps.high;
  sum.gaps.medium += entity.gaps.medium;
  sum.gaps.low += entity.gaps.low;
  sum.tracks[entity.track ?? 'unknown'] += 1;
}

function medianOf(values: Float64Array): number | null {
  if (values.length === 0) {
    return null;
  }
  values.sort();
  const middle = values.length >> 1;
  return values.length % 2 === 1
    ? values[middle]
    : (values[middle - 1] + values[middle]) / 2;
}

/** Sorted first, since a sum of floating-point numbers depends on the order. */
function sumOf(values: Float64Array): number {
  return values.sort().reduce((sum, value) => sum + value, 0);
}
