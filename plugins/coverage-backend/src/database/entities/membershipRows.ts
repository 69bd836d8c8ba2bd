import { Knex } from 'knex';
import { keyOf, Membership } from './memberships';
import { RawDbEntityRow } from './RawDbEntityRow';

/** A row of `entity_memberships`. */
export interface RawDbMembership extends Membership {
  entity_id: number;
  /** Line coverage; `null`: not measured, or the entity does not count. */
  percent: number | null;
  /** Of the latest snapshot; `null`: none, or the entity does not count. */
  uploaded_at: string | null;
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
  for (const { entity_id, dimension, value } of rows) {
    memberships.get(entity_id)!.push({ dimension, value });
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

/**
 * Takes over what of the numbers of entities cannot be added up: medians, and
 * who is stale by now, are read from the members.
 */
export async function putNumbersOfMembers(
  tx: Knex,
  ids: number[],
): Promise<void> {
  const counted = tx<RawDbEntityRow>('entity_coverage')
    .whereIn('id', ids)
    .select('id', {
      percent: tx.raw('case when in_rollups then line_percent end'),
      uploaded_at: tx.raw('case when in_rollups then uploaded_at end'),
    });
  // Knex has no word for it that both databases understand.
  await tx.raw(
    `update entity_memberships set percent = e.percent, uploaded_at = e.uploaded_at
    from ? e
    where e.id = entity_memberships.entity_id
    and (entity_memberships.percent is distinct from e.percent
      or entity_memberships.uploaded_at is distinct from e.uploaded_at)`,
    [counted],
  );
}

/** Whether both have the same, in any order. */
export function areSameMemberships(a: Membership[], b: Membership[]): boolean {
  return a.length === b.length && without(a, b).length === 0;
}

function without(all: Membership[], others: Membership[]): Membership[] {
  const known = new Set(others.map(keyOf));
  return all.filter(membership => !known.has(keyOf(membership)));
}
