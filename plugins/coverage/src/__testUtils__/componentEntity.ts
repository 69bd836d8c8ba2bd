import { COVERAGE_ENABLED_ANNOTATION } from '@backstage-coverage/plugin-coverage-common';
import { Entity } from '@backstage/catalog-model';

/** A component of the catalog, annotated unless told otherwise. */
export function componentEntity(
  name = 'batch-server',
  annotations: Record<string, string> = {
    [COVERAGE_ENABLED_ANNOTATION]: 'true',
  },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { type: 'service', lifecycle: 'production', owner: 'inference' },
  };
}
