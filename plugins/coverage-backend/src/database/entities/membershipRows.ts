import { Knex } from 'knex';
import { keyOf, Membership } from './memberships';

/** A row of `entity_memberships`. */
export interface RawDbMembership extends Membership {
  entity_id: number;
}

/** Stored memberships of entities by id. */
export async function readMemberships(
  db: Knex,
  ids: number[],
): Promise<Map<number, Membership[]>> {
  const rows = await db<RawDbMembership>('entity_memberships').whereIn(
    'entity_id',
    ids,
  );
  const memberships = new Map<number, Membership[]>(ids.map(id => [id, []]));
  for (const { entity_id, ...membership } of rows) {
    memberships.get(entity_id)!.push(membership);
  }
  return memberships;
}

/** Writes what differs only. */
export async function putMemberships(
  tx: Knex,
  id: number,
  stored: Membership[],
  wanted: Membership[],
): Promise<void> {
  for (const membership of without(stored, wanted)) {
    await tx<RawDbMembership>('entity_memberships')
      .where({ entity_id: id, ...membership })
      .delete();
  }
  const added = without(wanted, stored);
  for (let i = 0; i < added.length; i += 300) {
    await tx<RawDbMembership>('entity_memberships').insert(
      added.slice(i, i + 300).map(added1 => ({ entity_id: id, ...added1 })),
    );
  }
}

/** Whether both have the same, in any order. */
export function areSameMemberships(a: Membership[], b: Membership[]): boolean {
  return a.length === b.length && without(a, b).length === 0;
}

function without(all: Membership[], others: Membership[]): Membership[] {
  const known = new Set(others.map(keyOf));
  return all.filter(membership => !known.has(keyOf(membership)));
}
