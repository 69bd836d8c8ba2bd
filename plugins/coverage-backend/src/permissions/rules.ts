import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  CoverageEntity,
  CoverageEntityFilter,
  coverageEntityResourceRef,
} from './CoverageEntity';

// A rule says what it asks for once, as a filter: what is asked of the database
// and what is asked of one entity are the same then.

const listOf = (what: string) =>
  z.array(z.string().min(1)).min(1).describe(what);

const lower = (values: readonly string[]) =>
  values.map(value => value.toLocaleLowerCase('en-US'));

/** Whether an entity has one of the values. */
export function matchesFilter(
  { by, values }: CoverageEntityFilter,
  entity: CoverageEntity,
): boolean {
  const facts: Record<CoverageEntityFilter['by'], readonly string[]> = {
    owner: entity.owners,
    kind: lower([entity.kind]),
    tag: entity.tags,
    lifecycle: entity.lifecycle === null ? [] : [entity.lifecycle],
  };
  return facts[by].some(fact => values.includes(fact));
}

const isEntityOwner = createPermissionRule({
  name: 'IS_ENTITY_OWNER',
  description: 'Allow entities that one of the claims owns',
  resourceRef: coverageEntityResourceRef,
  paramsSchema: z.object({
    claims: listOf(
      "Entity refs, of which one must be an owner: a user's ownershipEntityRefs",
    ),
  }),
  apply: (entity, { claims }) => matchesFilter(owned(claims), entity),
  toQuery: ({ claims }) => owned(claims),
});

function owned(claims: readonly string[]): CoverageEntityFilter {
  return { by: 'owner', values: lower(claims) };
}

const hasKind = createPermissionRule({
  name: 'HAS_KIND',
  description: 'Allow entities of one of the kinds',
  resourceRef: coverageEntityResourceRef,
  paramsSchema: z.object({ kinds: listOf('Kinds, in any case: Component') }),
  apply: (entity, { kinds }) => matchesFilter(ofKind(kinds), entity),
  toQuery: ({ kinds }) => ofKind(kinds),
});

function ofKind(kinds: readonly string[]): CoverageEntityFilter {
  return { by: 'kind', values: lower(kinds) };
}

const hasTag = createPermissionRule({
  name: 'HAS_TAG',
  description: 'Allow entities that have one of the tags',
  resourceRef: coverageEntityResourceRef,
  paramsSchema: z.object({ tags: listOf('Tags, as the catalog has them') }),
  apply: (entity, { tags }) =>
    matchesFilter({ by: 'tag', values: tags }, entity),
  toQuery: ({ tags }) => ({ by: 'tag', values: tags }),
});

const hasLifecycle = createPermissionRule({
  name: 'HAS_LIFECYCLE',
  description: 'Allow entities of one of the lifecycles',
  resourceRef: coverageEntityResourceRef,
  paramsSchema: z.object({
    lifecycles: listOf('Lifecycles, as the catalog has them: production'),
  }),
  apply: (entity, { lifecycles }) =>
    matchesFilter({ by: 'lifecycle', values: lifecycles }, entity),
  toQuery: ({ lifecycles }) => ({ by: 'lifecycle', values: lifecycles }),
});

/** The rules by which policies may answer permissions of one entity. */
export const coverageEntityRules = {
  isEntityOwner,
  hasKind,
  hasTag,
  hasLifecycle,
};
