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
