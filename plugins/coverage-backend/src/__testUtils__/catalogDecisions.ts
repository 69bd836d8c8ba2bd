import { AuthorizeResult } from '@backstage/plugin-permission-common';

/** The catalog shows what it shows, entity by entity. */
export const conditional = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
} as const;
