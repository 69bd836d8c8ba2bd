import { COVERAGE_ENABLED_ANNOTATION } from '@backstage-coverage/plugin-coverage-common';
import { Entity } from '@backstage/catalog-model';

/** A group, system or domain of the catalog. */
export function parentEntity(
  kind: 'Group' | 'System' | 'Domain',
  name: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: kind === 'Group' ? { type: 'team', children: [] } : {},
  };
}

/** The entity with coverage of its own switched on. */
export function annotated(entity: Entity): Entity {
  const annotations = { [COVERAGE_ENABLED_ANNOTATION]: 'true' };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}
