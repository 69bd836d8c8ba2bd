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
  | 'kind'
  | 'type'
  | 'lifecycle'
  | 'tier'
  | 'tags'
  | 'language'
  | 'owners'
  | 'groups'
  | 'system'
  | 'domain'
>;

/**
 * Whether a policy is for an entity: every part of the predicate that is there
 * must hold, see {@link matchesFact}. An unknown fact holds never, of several
 * tags, owners or groups one is enough.
 *
 * @public
 */
export function matchesEntity(
  predicate: EntityPredicate,
  entity: MatchableEntity,
): boolean {
  const facts: Record<
    keyof EntityPredicate,
    readonly (string | null | undefined)[]
  > = {
    kind: [entity.kind],
    type: [entity.type],
    lifecycle: [entity.lifecycle],
    tier: [entity.tier],
    tags: entity.tags,
    language: [entity.language],
    owner: entity.owners,
    group: entity.groups ?? [],
    system: [entity.system],
    domain: [entity.domain],
  };
  return Object.entries(predicate).every(
    ([name, wanted]: [string, readonly string[] | undefined]) => {
      const part = name as keyof EntityPredicate;
      return (
        wanted === undefined ||
        facts[part].some(fact => fact && matchesFact(part, wanted, fact))
      );
    },
  );
}

/**
 * Whether a fact of an entity is one of the values that a part of a predicate
 * asks for, upper and lower case being the same. Owner, group, system and domain
 * may be written short: `group:default/falcon` is `falcon`; so may be tiers.
 *
 * @param fact - as the catalog has it; of what has a ref, the ref in full
 * @public
 */
export function matchesFact(
  part: keyof EntityPredicate,
  wanted: readonly string[],
  fact: string,
): boolean {
  const known = waysToWrite(part, fact).map(way => way.toLowerCase());
  return wanted.some(value =>
    known.includes((part === 'tier' ? bareTier(value) : value).toLowerCase()),
  );
}

function waysToWrite(part: keyof EntityPredicate, fact: string): string[] {
  switch (part) {
    case 'tier':
      return [bareTier(fact)];
    case 'owner':
    case 'group':
    case 'system':
    case 'domain':
      return waysToWriteRef(fact);
    default:
      return [fact];
  }
}

function waysToWriteRef(ref: string): string[] {
  const [, kind = '', namespace = '', name = ''] =
    ref.match(/^(?:([^:]+):)?(?:([^/]+)\/)?(.+)$/) ?? [];
  if (!name) {
    return [];
  }
  const names =
    namespace && namespace.toLowerCase() !== 'default'
      ? [`${namespace}/${name}`]
      : [`default/${name}`, name];
  return kind ? [...names, ...names.map(n => `${kind}:${n}`)] : names;
}
