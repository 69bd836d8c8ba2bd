import { COVERAGE_ENABLED_ANNOTATION } from '@backstage-coverage/plugin-coverage-common';
import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { organisation } from '../src/__fixtures__/organisation';

const components: Entity[] = organisation.map(
  ({ entityRef, owner, system }): Entity => {
    const { name } = parseEntityRef(entityRef);
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        namespace: 'default',
        // One is left to show what an entity that has not opted in sees.
        annotations:
          name === 'legacy-import'
            ? {}
            : { [COVERAGE_ENABLED_ANNOTATION]: 'true' },
      },
      spec: { type: 'service', lifecycle: 'production', owner, system },
      relations: [
        { type: 'ownedBy', targetRef: owner! },
        ...(system ? [{ type: 'partOf', targetRef: system }] : []),
      ],
    };
  },
);

/** Groups, systems and a domain, whose tabs sum their components up. */
const parents = [
  ['Group', 'payments'],
  ['Group', 'inference'],
  ['Group', 'storefront'],
  ['Group', 'platform'],
  // Nobody is in it.
  ['Group', 'research'],
  ['System', 'checkout'],
  ['System', 'batch'],
  // Some of it is not measured.
  ['System', 'platform'],
  ['System', 'shop'],
  ['Domain', 'commerce'],
].map(
  ([kind, name]): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: kind === 'Group' ? { type: 'team', children: [] } : {},
  }),
);

export const catalogEntities: Entity[] = [...components, ...parents];
