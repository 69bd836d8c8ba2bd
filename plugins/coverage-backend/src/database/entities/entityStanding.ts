import { Knex } from 'knex';
import { dayOf } from '../../time/days';
import { RawDbEntityRow } from './RawDbEntityRow';

/** A row of `entity_exemptions`. */
export interface RawDbEntityExemption {
  id: string;
  entity_ref: string;
  reason: string;
  /** Date, the last day. */
  expires: string;
  state: 'requested' | 'approved' | 'denied' | 'revoked';
  requested_by: string;
  requested_at: string;
  decided_by: string | null;
  decided_at: string | null;
}

/** Of some entities those that an approved exemption takes out today (UTC). */
export async function findExempt(
  db: Knex,
  entityRefs: string[],
  now: Date,
): Promise<Set<string>> {
  const refs = await db<RawDbEntityExemption>('entity_exemptions')
    .whereIn('entity_ref', entityRefs)
    .where({ state: 'approved' })
    .where('expires', '>=', dayOf(now))
    .pluck('entity_ref');
  return new Set(refs);
}

/** Who is both exempt and deprecated is exempt. */
export function standingOf(
  row: Pick<RawDbEntityRow, 'switched_off' | 'lifecycle'>,
  isExempt: boolean,
): RawDbEntityRow['standing'] {
  if (isExempt || row.switched_off) {
    return 'exempt';
  }
  return row.lifecycle === 'deprecated' ? 'deprecated' : 'counted';
}
