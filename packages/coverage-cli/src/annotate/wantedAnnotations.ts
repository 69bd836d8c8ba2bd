import {
  COVERAGE_ENABLED_ANNOTATION,
  COVERAGE_NOTIFICATIONS_ANNOTATION,
  COVERAGE_PATH_ANNOTATION,
  COVERAGE_TARGET_ANNOTATION,
  COVERAGE_TARGET_DATE_ANNOTATION,
  COVERAGE_TIER_ANNOTATION,
  annotationProblem,
} from '@backstage-coverage/plugin-coverage-common';
import { CliError } from '../CliError';
import { AnnotateOptions } from './annotateCommand';

const OPTIONS = [
  ['--path', COVERAGE_PATH_ANNOTATION, 'path'],
  ['--target', COVERAGE_TARGET_ANNOTATION, 'target'],
  ['--target-date', COVERAGE_TARGET_DATE_ANNOTATION, 'targetDate'],
  ['--tier', COVERAGE_TIER_ANNOTATION, 'tier'],
] as const;

/**
 * The annotations that the options ask for, in the order in which they are written.
 *
 * @throws CliError when the portal could not read one of them
 */
export function wantedAnnotations(
  options: AnnotateOptions,
): Record<string, string> {
  const wanted: Record<string, string> = {
    [COVERAGE_ENABLED_ANNOTATION]: 'true',
  };
  for (const [option, annotation, key] of OPTIONS) {
    const value = options[key]?.trim();
    if (value !== undefined) {
      const problem = annotationProblem(annotation, value);
      if (problem || value === '') {
        throw new CliError(
          `${option} says '${value}'; expected ${
            problem?.expected ?? 'a value'
          }.`,
        );
      }
      wanted[annotation] = value;
    }
  }
  if (!options.notifications) {
    wanted[COVERAGE_NOTIFICATIONS_ANNOTATION] = 'false';
  }
  return wanted;
}
