import { AreaSummary } from '../areas/Area';
import { EffectiveTarget, Measure, TargetProgress } from '../targets/Target';
import { Metric } from './Analysis';
import { MeasureCounts } from './measureCounts';

const NAMES: Record<Measure, string> = {
  lines: 'Line coverage',
  branches: 'Branch coverage',
  functions: 'Function coverage',
  files: 'Source files that a test imports',
};

/**
 * What to keep an eye on: each measure of the entity that is measured or has a
 * target, then what each area has a target for.
 */
export function metricsOf(
  counts: MeasureCounts,
  targets: readonly TargetProgress[],
  areas: readonly AreaSummary[],
): Metric[] {
  const ofEntity = (Object.keys(NAMES) as Measure[]).flatMap(measure => {
    const target = firstOf(targets, measure);
    return counts[measure] || target
      ? [{ name: NAMES[measure], measure, current: counts[measure], target }]
      : [];
  });
  const ofAreas = areas.flatMap(area =>
    area.targets
      .filter(({ target }) => target.kind === 'committed')
      .map(({ target, current }) => ({
        name: `${NAMES[target.measure]} of ${area.definition.name}`,
        measure: target.measure,
        current,
        target,
      })),
  );
  return [...ofEntity, ...ofAreas];
}

function firstOf(
  targets: readonly TargetProgress[],
  measure: Measure,
): EffectiveTarget | null {
  return (
    targets.find(({ target }) => target.measure === measure)?.target ?? null
  );
}
