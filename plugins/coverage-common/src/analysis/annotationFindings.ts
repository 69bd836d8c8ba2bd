import {
  COVERAGE_ENABLED_ANNOTATION,
  COVERAGE_NOTIFICATIONS_ANNOTATION,
  COVERAGE_PATH_ANNOTATION,
} from '../annotations';
import { Finding } from '../model/Finding';
import { EntityFacts } from './Analysis';

/** What people wrote into annotations of the entity and nothing can be made of. */
export function annotationFindings(entity: EntityFacts): Finding[] {
  const { annotationProblems = [] } = entity;
  return annotationProblems.map(({ annotation, value, expected }) => ({
    code: 'unreadable-annotation',
    severity: 'warning',
    message: `The annotation ${annotation} says "${value}", expected was ${expected}: ${meanwhile(
      annotation,
      entity,
    )} until somebody corrects it.`,
  }));
}

function meanwhile(annotation: string, { path }: EntityFacts): string {
  switch (annotation) {
    case COVERAGE_ENABLED_ANNOTATION:
      return 'coverage is on all the same';
    case COVERAGE_NOTIFICATIONS_ANNOTATION:
      return 'owners are told all the same';
    case COVERAGE_PATH_ANNOTATION:
      return path
        ? `it is read as "${path}"`
        : 'the whole repository counts as the entity';
    default:
      return 'it is left out';
  }
}
