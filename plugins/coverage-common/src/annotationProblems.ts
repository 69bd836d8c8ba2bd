import { Entity } from '@backstage/catalog-model';
import {
  COVERAGE_ENABLED_ANNOTATION,
  COVERAGE_NOTIFICATIONS_ANNOTATION,
  COVERAGE_PATH_ANNOTATION,
  COVERAGE_TARGET_ANNOTATION,
  COVERAGE_TARGET_DATE_ANNOTATION,
} from './annotations';
import { isDay } from './model/day';
import { readPercent } from './model/readPercent';

/**
 * An annotation that says what nothing can be made of.
 *
 * @public
 */
export interface AnnotationProblem {
  /** Its name. */
  annotation: string;
  value: string;
  /** What it may say: `a date like 2027-06-30`. */
  expected: string;
}

interface Check {
  annotation: string;
  isGood(value: string): boolean;
  expected: string;
}

const YES_OR_NO = {
  isGood: (value: string) => ['true', 'false'].includes(value.toLowerCase()),
  expected: '"true" or "false"',
};

const CHECKS: readonly Check[] = [
  { annotation: COVERAGE_ENABLED_ANNOTATION, ...YES_OR_NO },
  { annotation: COVERAGE_NOTIFICATIONS_ANNOTATION, ...YES_OR_NO },
  {
    annotation: COVERAGE_PATH_ANNOTATION,
    isGood: isFolder,
    expected: 'a folder of the repository like services/payments',
  },
  {
    annotation: COVERAGE_TARGET_ANNOTATION,
    isGood: value => readPercent(value) !== null,
    expected: 'a number from 0 to 100 like 80',
  },
  {
    annotation: COVERAGE_TARGET_DATE_ANNOTATION,
    isGood: isDay,
    expected: 'a date like 2027-06-30',
  },
];

/**
 * What is wrong with the value of an annotation of this plugin; `null`: nothing.
 *
 * @public
 */
export function annotationProblem(
  annotation: string,
  value: string,
): AnnotationProblem | null {
  const check = CHECKS.find(one => one.annotation === annotation);
  return !check || check.isGood(value.trim())
    ? null
    : { annotation, value, expected: check.expected };
}

/**
 * The annotations of an entity that people wrote so that they cannot be read, in
 * a fixed order. A date without a target is one of them, as nothing is due then.
 *
 * @public
 */
export function annotationProblems(
  entity: Pick<Entity, 'metadata'>,
): AnnotationProblem[] {
  const { annotations = {} } = entity.metadata;
  const problems = CHECKS.flatMap(({ annotation }) => {
    const value = annotations[annotation];
    return value === undefined
      ? []
      : annotationProblem(annotation, value) ?? [];
  });
  const date = annotations[COVERAGE_TARGET_DATE_ANNOTATION];
  if (
    date !== undefined &&
    annotations[COVERAGE_TARGET_ANNOTATION] === undefined
  ) {
    problems.push({
      annotation: COVERAGE_TARGET_DATE_ANNOTATION,
      value: date,
      expected: `${COVERAGE_TARGET_ANNOTATION} beside it`,
    });
  }
  return problems;
}

/** Inside the repository, from its root on. */
function isFolder(value: string): boolean {
  const isRelative = !/^[/\\]|^[a-z]+:/i.test(value);
  return isRelative && !value.split(/[/\\]/).includes('..');
}
