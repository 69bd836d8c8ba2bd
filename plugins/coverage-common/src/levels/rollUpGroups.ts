import { RollUpEntity } from './RollUpEntity';
import { RollUp, summarise } from './summarise';

/**
 * A group of the catalog with the groups right below it.
 *
 * @public
 */
export interface RollUpGroup {
  ref: string;
  children: readonly string[];
}

/**
 * Roll-ups by key: owner, system, type. An entity counts once under each of its
 * keys; keys come in the order of their first entity.
 *
 * @public
 */
export function rollUpBy(
  entities: Iterable<RollUpEntity>,
  keysOf: (entity: RollUpEntity) => readonly string[],
): Map<string, RollUp> {
  const members = membersByKey(onceEach(entities), keysOf);
  return new Map([...members].map(([key, group]) => [key, summarise(group)]));
}

/**
 * Roll-ups of every group of a tree: its own entities and those of all groups
 * below it. An entity counts once in a group however often it is reached, and
 * groups that are their own ancestors end the walk.
 *
 * @param ownersOf - groups that own the entity
 * @returns by reference of the group, in the order of `groups`
 * @public
 */
export function rollUpTree(
  entities: Iterable<RollUpEntity>,
  ownersOf: (entity: RollUpEntity) => readonly string[],
  groups: readonly RollUpGroup[],
): Map<string, RollUp> {
  const owned = membersByKey(onceEach(entities), ownersOf);
  const childrenOf = new Map(
    groups.map(({ ref, children }) => [ref, children]),
  );
  return new Map(
    groups.map(({ ref }) => {
      const parts = [...withDescendants(ref, childrenOf)].map(
        group => owned.get(group) ?? [],
      );
      return [ref, summarise([...new Set(parts.flat())])];
    }),
  );
}

function withDescendants(
  root: string,
  childrenOf: Map<string, readonly string[]>,
): Set<string> {
  const reached = new Set([root]);
  for (const group of reached) {
    childrenOf.get(group)?.forEach(child => reached.add(child));
  }
  return reached;
}

function onceEach(entities: Iterable<RollUpEntity>): Iterable<RollUpEntity> {
  const byRef = new Map<string, RollUpEntity>();
  for (const entity of entities) {
    if (!byRef.has(entity.ref)) {
      byRef.set(entity.ref, entity);
    }
  }
  return byRef.values();
}

function membersByKey(
  entities: Iterable<RollUpEntity>,
  keysOf: (entity: RollUpEntity) => readonly string[],
): Map<string, RollUpEntity[]> {
  const members = new Map<string, RollUpEntity[]>();
  for (const entity of entities) {
    for (const key of new Set(keysOf(entity))) {
      const group = members.get(key);
      if (group) {
        group.push(entity);
      } else {
        members.set(key, [entity]);
      }
    }
  }
  return members;
}
