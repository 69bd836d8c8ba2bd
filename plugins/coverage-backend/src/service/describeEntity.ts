import {
  Entity,
  RELATION_CHILD_OF,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  COVERAGE_ANNOTATIONS,
  COVERAGE_SIMULATED_ANNOTATION,
  COVERAGE_TIER_ANNOTATION,
  isCoverageAvailable,
} from '@backstage-coverage/plugin-coverage-common';
import { CatalogName, EntityDescription } from '../database/CoverageStore';

/** Fields of a catalog entity that {@link describeEntity} reads. */
export const DESCRIBED_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'metadata.tags',
  'spec.type',
  'spec.lifecycle',
  'relations',
];

/** What the scorecard keeps of an entity; the first system and domain count. */
export function describeEntity(entity: Entity): EntityDescription {
  const { metadata, spec } = entity;
  const partOf = (kind: string) =>
    targetsOf(entity, RELATION_PART_OF).find(ref =>
      ref.startsWith(`${kind}:`),
    ) ?? null;
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  const annotation = (name: string) =>
    metadata.annotations?.[name]?.trim() || null;
  return {
    entityRef: stringifyEntityRef(entity),
    kind: entity.kind,
    name: metadata.name,
    title: metadata.title ?? null,
    owners: [...new Set(targetsOf(entity, RELATION_OWNED_BY))],
    system: partOf('system'),
    domain: partOf('domain'),
    type: text(spec?.type),
    lifecycle: text(spec?.lifecycle),
    tier: annotation(COVERAGE_TIER_ANNOTATION),
    tags: [...new Set(metadata.tags)],
    annotated: isCoverageAvailable(entity),
    switchedOff: isSwitchedOff(entity),
    simulated: annotation(COVERAGE_SIMULATED_ANNOTATION) === 'true',
  };
}

/** Somebody said that coverage is not for this entity. */
export function isSwitchedOff(entity: Entity): boolean {
  return (
    !isCoverageAvailable(entity) &&
    COVERAGE_ANNOTATIONS.some(
      name => entity.metadata.annotations?.[name] !== undefined,
    )
  );
}

/** Fields of a catalog entity that {@link describeName} reads. */
export const NAME_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
  'relations',
];

/** What the scorecard keeps of a group, system, domain or user. */
export function describeName(entity: Entity): CatalogName {
  const profile = entity.spec?.profile as { displayName?: unknown } | undefined;
  const displayName = profile?.displayName;
  const [domain] = targetsOf(entity, RELATION_PART_OF).filter(ref =>
    ref.startsWith('domain:'),
  );
  return {
    ref: stringifyEntityRef(entity),
    title:
      entity.metadata.title ??
      (typeof displayName === 'string' ? displayName : null),
    domain: domain ?? null,
    parents: targetsOf(entity, RELATION_CHILD_OF),
  };
}

function targetsOf(entity: Entity, type: string): string[] {
  return (entity.relations ?? [])
    .filter(relation => relation.type === type)
    .map(relation => relation.targetRef.toLocaleLowerCase('en-US'));
}
