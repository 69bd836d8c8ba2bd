import {
  COVERAGE_ENABLED_ANNOTATION,
  COVERAGE_TARGET_ANNOTATION,
  COVERAGE_TARGET_DATE_ANNOTATION,
} from '@backstage-coverage/plugin-coverage-common';
import {
  ANNOTATION_EDIT_URL,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import { largeGroups, largeOrganisation } from './largeOrganisation';

/** What people got wrong in their annotations. */
const MISTAKES: Record<string, Record<string, string>> = {
  ledger: { [COVERAGE_TARGET_ANNOTATION]: 'ninety' },
  'mail-gateway': {
    [COVERAGE_TARGET_ANNOTATION]: '80',
    [COVERAGE_TARGET_DATE_ANNOTATION]: '30.06.2026',
  },
};

const components: Entity[] = largeOrganisation.map(
  ({ entityRef, owner, system, annotated, simulated }): Entity => {
    const { name } = parseEntityRef(entityRef);
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: {
        name,
        namespace: 'default',
        annotations: {
          // One is left to show what an entity that has not opted in sees.
          ...(name !== 'legacy-import' &&
            annotated && { [COVERAGE_ENABLED_ANNOTATION]: 'true' }),
          ...(!simulated && {
            [ANNOTATION_EDIT_URL]: `https://git.example.com/${name}/edit/main/catalog-info.yaml`,
          }),
          ...MISTAKES[name],
        },
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
  ...largeGroups.map(({ ref, title }) => [
    'Group',
    parseEntityRef(ref).name,
    title,
  ]),
  // Nobody is in it.
  ['Group', 'research'],
  ['System', 'checkout'],
  ['System', 'batch'],
  // Some of it is not measured.
  ['System', 'platform'],
  ['System', 'shop'],
  ['Domain', 'commerce'],
].map(
  ([kind, name, title]): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind!,
    metadata: { name: name!, namespace: 'default', title: title ?? undefined },
    spec: kind === 'Group' ? { type: 'team', children: [] } : {},
  }),
);

export const catalogEntities: Entity[] = [...components, ...parents];
