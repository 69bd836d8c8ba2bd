import { EntityFacts } from '../analysis/Analysis';
import { EntityPredicate } from '../policy/CoveragePolicy';
import { bareTier } from '../model/entityTier';

/**
 * What an {@link EntityPredicate} looks at.
 *
 * @public
 */
export type MatchableEntity = Pick<
  EntityFacts,
  'kind' | 'type' | 'lifecycle' | 'tier' | 'tags' | 'owners' | 'system'
>;

/**
 * Whether a policy is for an entity: every part of the predicate that is there
 * must hold, upper and lower case being the same. An unknown fact holds never, of
 * several tags or owners one is enough.
 * Owner and system may be written short: `group:default/falcon` is `falcon`.
 *
 * @public
 */
export function matchesEntity(
  predicate: EntityPredicate,
  entity: MatchableEntity,
): boolean {
  return (
    holds(predicate.kind, [entity.kind]) &&
    holds(predicate.type, [entity.type]) &&
    holds(predicate.lifecycle, [entity.lifecycle]) &&
    holds(predicate.tier?.map(bareTier), [
      entity.tier && bareTier(entity.tier),
    ]) &&
    holds(predicate.tags, entity.tags) &&
    holds(predicate.owner, entity.owners.flatMap(waysToWrite)) &&
    holds(predicate.system, waysToWrite(entity.system))
  );
}

function holds(
  wanted: readonly string[] | undefined,
  facts: readonly (string | null)[],
): boolean {
  if (!wanted) {
    return true;
  }
  const known = facts.map(fact => fact?.toLowerCase());
  return wanted.some(value => known.includes(value.toLowerCase()));
}

function waysToWrite(ref: string | null): string[] {
  const [, kind = '', namespace = '', name = ''] =
    ref?.match(/^(?:([^:]+):)?(?:([^/]+)\/)?(.+)$/) ?? [];
  if (!name) {
    return [];
  }
  const names =
    namespace && namespace.toLowerCase() !== 'default'
      ? [`${namespace}/${name}`]
      : [`default/${name}`, name];
  return kind ? [...names, ...names.map(n => `${kind}:${n}`)] : names;
}
