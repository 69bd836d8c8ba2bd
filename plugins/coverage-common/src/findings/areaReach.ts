import { AreaSummary } from '../areas/Area';
import { Count } from '../model/CoverageTotals';
import { Finding } from '../model/Finding';
import { Measure, TargetProgress } from '../targets/Target';
import { CheckContext } from './CheckContext';
import { targetFix } from './targetFix';

/** Where the targets of the areas lead, in things of a measure; not whole numbers. */
interface AreaReach {
  /** Of the entity. */
  total: number;
  /** In the stated areas, and reached there when all their targets are met. */
  listed: number;
  inAreas: number;
  /** With everything else as it is, and with everything else covered wholly. */
  asItIs: number;
  atMost: number;
}

/**
 * Areas without a target of their own are held to the entity's (they do not
 * count as "everything else" unless they have none either). An area that is
 * better than its target stays as it is. `null`: no stated area has a target
 * of this measure, or the measure is not measured.
 */
export function areaReach(
  { areas, targets }: CheckContext,
  measure: Measure,
): AreaReach | null {
  const stated = areas.filter(area => area.origin === 'stated');
  if (!stated.some(area => areaTarget(area, measure))) {
    return null;
  }
  const inherited = committedOf(targets, measure)?.target.value ?? 0;
  const reach = { total: 0, listed: 0, inAreas: 0, asItIs: 0, atMost: 0 };
  for (const area of areas) {
    const count = countOf(area, measure);
    if (!count) {
      continue;
    }
    reach.total += count.total;
    if (area.origin !== 'stated') {
      reach.asItIs += count.covered;
      reach.atMost += count.total;
      continue;
    }
    const goal = areaTarget(area, measure)?.target.value ?? inherited;
    const reached = Math.max(count.covered, (goal * count.total) / 100);
    reach.listed += count.total;
    reach.inAreas += reached;
    reach.asItIs += reached;
    reach.atMost += reached;
  }
  return reach.total > 0 ? reach : null;
}

/** An area's own target of a measure. */
export function areaTarget(
  area: AreaSummary,
  measure: Measure,
): TargetProgress | undefined {
  const own = area.targets.filter(({ target }) => target.area !== null);
  return committedOf(own, measure);
}

/** The committed target of a measure, else the stretch one. */
export function committedOf(
  targets: readonly TargetProgress[],
  measure: Measure,
): TargetProgress | undefined {
  const all = targets.filter(({ target }) => target.measure === measure);
  return all.find(({ target }) => target.kind === 'committed') ?? all[0];
}

/** What an area has of a measure now; `null`: not measured. */
export function countOf(area: AreaSummary, measure: Measure): Count | null {
  if (measure === 'files') {
    return area.testedBy === 'imports'
      ? { covered: area.testedFiles, total: area.files }
      : null;
  }
  return area.measuredFiles > 0 ? area.totals[measure] : null;
}

/** Targets of the entity that lie above a percentage; `null`: none does. */
export function targetsAbove(
  targets: readonly TargetProgress[],
  measure: Measure,
  percent: number,
): (Pick<Finding, 'fix'> & { /** Lowest first. */ values: number[] }) | null {
  const above = targets.filter(
    ({ target }) => target.measure === measure && percent < target.value - 1e-9,
  );
  const first = committedOf(above, measure);
  const values = above.map(({ target }) => target.value);
  return first
    ? {
        values: [...new Set(values)].sort((a, b) => a - b),
        ...targetFix(first.target, { value: Math.floor(percent) }),
      }
    : null;
}
