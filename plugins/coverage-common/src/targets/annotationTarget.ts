import { EntityFacts } from '../analysis/Analysis';
import { AnnotationProblem, annotationProblem } from '../annotationProblems';
import {
  COVERAGE_TARGET_ANNOTATION,
  COVERAGE_TARGET_DATE_ANNOTATION,
} from '../annotations';
import { Finding } from '../model/Finding';
import { isDay } from '../model/day';
import { readPercent } from '../model/readPercent';
import { EffectiveTarget } from './Target';

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
  const value = readPercent(annotation.value);
  const by = annotation.by?.trim() ?? null;
  const isDateGood = by === null || isDay(by);
  const problems = [
    annotationProblem(COVERAGE_TARGET_ANNOTATION, annotation.value),
    annotation.by === null
      ? null
      : annotationProblem(COVERAGE_TARGET_DATE_ANNOTATION, annotation.by),
  ];
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
  return {
    target,
    findings: problems.flatMap(problem => (problem ? findingOf(problem) : [])),
  };
}

function findingOf(problem: AnnotationProblem): Finding {
  const { annotation, value, expected } = problem;
  return {
    code: 'unreadable-annotation',
    severity: 'warning',
    message: `The annotation ${annotation} says "${value}", expected was ${expected}: it is left out until somebody corrects it.`,
  };
}
