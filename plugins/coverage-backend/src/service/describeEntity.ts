import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityDescription } from '../database/CoverageStore';

/** Fields of a catalog entity that {@link describeEntity} reads. */
export const DESCRIBED_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.annotations',
  'spec.type',
  'spec.lifecycle',
  'relations',
];

/** What the scorecard keeps of an entity; the first owner and system count. */
export function describeEntity(entity: Entity): EntityDescription {
  const targets = (type: string) =>
    (entity.relations ?? [])
      .filter(relation => relation.type === type)
      .map(relation => relation.targetRef);
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    entityRef: stringifyEntityRef(entity),
    name: entity.metadata.name,
    title: entity.metadata.title ?? null,
    owner: targets(RELATION_OWNED_BY)[0] ?? null,
    system:
      targets(RELATION_PART_OF).find(
        ref => parseEntityRef(ref).kind.toLowerCase() === 'system',
      ) ?? null,
    type: text(entity.spec?.type),
    lifecycle: text(entity.spec?.lifecycle),
  };
}
