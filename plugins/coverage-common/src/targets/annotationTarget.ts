import { EntityFacts } from '../analysis/Analysis';
import {
  COVERAGE_TARGET_ANNOTATION,
  COVERAGE_TARGET_DATE_ANNOTATION,
} from '../annotations';
import { Finding } from '../model/Finding';
import { isDay } from '../model/day';
import { EffectiveTarget } from './Target';

const NUMBER = /^(\d+(?:\.\d+)?)\s*%?$/;

/**
 * The target that an entity's annotations state. People write them by hand, so
 * what cannot be read is a finding: a bad value leaves no target, a bad date
 * leaves the target without one.
 */
export function annotationTarget(annotation: EntityFacts['targetAnnotation']): {
  target: EffectiveTarget | null;
  findings: Finding[];
} {
  if (!annotation) {
    return { target: null, findings: [] };
  }
  const value = percentIn(annotation.value);
  const by = annotation.by?.trim() ?? null;
  const isDateGood = by === null || isDay(by);
  const findings: Finding[] = [];
  if (value === null) {
    findings.push(
      unreadable(
        COVERAGE_TARGET_ANNOTATION,
        annotation.value,
        'a number from 0 to 100 like 80',
      ),
    );
  }
  if (!isDateGood) {
    findings.push(
      unreadable(
        COVERAGE_TARGET_DATE_ANNOTATION,
        annotation.by ?? '',
        'a date like 2027-06-30',
      ),
    );
  }
  const target: EffectiveTarget | null =
    value === null
      ? null
      : {
          measure: 'lines',
          value,
          by: isDateGood ? by : null,
          kind: 'committed',
          area: null,
          origin: 'annotation',
          originDetail: `annotation ${COVERAGE_TARGET_ANNOTATION}`,
        };
  return { target, findings };
}

function percentIn(text: string): number | null {
  const match = text.trim().match(NUMBER);
  const value = match ? Number(match[1]) : NaN;
  return value <= 100 ? value : null;
}

function unreadable(name: string, value: string, expected: string): Finding {
  return {
    code: 'unreadable-annotation',
    severity: 'warning',
    message: `The annotation ${name} says "${value}", expected was ${expected}: it is left out until somebody corrects it.`,
  };
}
