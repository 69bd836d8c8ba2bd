import { EntityFacts } from '../analysis/Analysis';
import { COVERAGE_TARGET_ANNOTATION } from '../annotations';
import { isDay } from '../model/day';
import { readPercent } from '../model/readPercent';
import { EffectiveTarget } from './Target';

/**
 * The target that an entity's annotations state. People write them by hand: a bad
 * value leaves no target, a bad date leaves the target without one. Both are
 * findings, as all annotations that cannot be read.
 */
export function annotationTarget(
  annotation: EntityFacts['targetAnnotation'],
): EffectiveTarget | null {
  const value = annotation && readPercent(annotation.value);
  if (value === null) {
    return null;
  }
  const by = annotation!.by?.trim() ?? null;
  return {
    measure: 'lines',
    value,
    by: by === null || isDay(by) ? by : null,
    kind: 'committed',
    area: null,
    origin: 'annotation',
    originDetail: `annotation ${COVERAGE_TARGET_ANNOTATION}`,
  };
}
