import {
  Entity,
  RELATION_API_CONSUMED_BY,
  RELATION_DEPENDENCY_OF,
  RELATION_PROVIDES_API,
} from '@backstage/catalog-model';
import {
  annotationProblem,
  annotationProblems,
  COVERAGE_PATH_ANNOTATION,
  COVERAGE_TARGET_ANNOTATION,
  COVERAGE_TARGET_DATE_ANNOTATION,
  EntityFacts,
} from '@backstage-coverage/plugin-coverage-common';
import { DESCRIBED_FIELDS, describeEntity } from './describeEntity';

/** Fields of a catalog entity that {@link entityFacts} reads. */
export const FACT_FIELDS = DESCRIBED_FIELDS;

/**
 * What an analysis takes of a catalog entity.
 *
 * @param apis - the APIs that it provides, of which the consumers depend on it
 */
export function entityFacts(entity: Entity, apis: Entity[] = []): EntityFacts {
  const { entityRef, title, owners, system, type, lifecycle, tier } =
    describeEntity(entity);
  const annotation = (name: string) =>
    entity.metadata.annotations?.[name]?.trim() || null;
  const target = annotation(COVERAGE_TARGET_ANNOTATION);
  const path = (annotation(COVERAGE_PATH_ANNOTATION) ?? '')
    .replace(/^(\.?\/)+/, '')
    .replace(/\/+$/, '');
  return {
    entityRef,
    title,
    kind: entity.kind,
    type,
    lifecycle,
    tier,
    tags: entity.metadata.tags ?? [],
    owner: owners[0] ?? null,
    owners,
    system,
    dependents: entity.relations ? countDependents([entity, ...apis]) : null,
    targetAnnotation: target
      ? { value: target, by: annotation(COVERAGE_TARGET_DATE_ANNOTATION) }
      : null,
    annotationProblems: annotationProblems(entity),
    // Outside of the repository there is nothing of the entity.
    path: annotationProblem(COVERAGE_PATH_ANNOTATION, path) ? '' : path,
  };
}

/** Refs of the APIs that an entity provides. */
export function providedApis(entity: Entity): string[] {
  return targetsOf(entity, [RELATION_PROVIDES_API]);
}

function countDependents(entities: Entity[]): number {
  const dependents = entities.flatMap(entity =>
    targetsOf(entity, [RELATION_DEPENDENCY_OF, RELATION_API_CONSUMED_BY]),
  );
  return new Set(dependents).size;
}

function targetsOf(entity: Entity, types: string[]): string[] {
  return (entity.relations ?? [])
    .filter(relation => types.includes(relation.type))
    .map(relation => relation.targetRef);
}
