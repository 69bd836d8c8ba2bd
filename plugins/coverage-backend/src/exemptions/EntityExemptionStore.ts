import { ConflictError } from '@backstage/errors';
import {
  EntityExemption,
  ExpiringFileExemption,
  NewEntityExemption,
} from '@backstage-coverage/plugin-coverage-common';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { lockName } from '../database/dialect';
import { RawDbEntityExemption } from '../database/entities/entityStanding';
import { refreshEntities } from '../database/entities/refreshEntities';
import { retryDeadlocks } from '../database/retryDeadlocks';

type Decision = 'approved' | 'denied' | 'revoked';

type Described = RawDbEntityExemption & {
  title: string | null;
  owner: string | null;
};

/**
 * Exemptions of entities in the plugin's database. A decision changes what counts
 * in the same transaction; the sweep of the catalog does so for those that expire.
 */
export class EntityExemptionStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** Requests first, then by last day. */
  async list(today: string): Promise<EntityExemption[]> {
    const rows = await described(this.#db).orderBy([
      'x.expires',
      'x.entity_ref',
      'x.id',
    ]);
    return rows
      .map(row => toExemption(row, today))
      .sort(
        (a, b) =>
          Number(b.state === 'requested') - Number(a.state === 'requested'),
      );
  }

  async find(id: string, today: string): Promise<EntityExemption | undefined> {
    const row = await described(this.#db).where('x.id', id).first();
    return row && toExemption(row, today);
  }

  /** @throws ConflictError when one of the entity is requested or holds */
  async request(
    exemption: NewEntityExemption,
    requestedBy: string,
    now: string,
  ): Promise<EntityExemption> {
    const { entityRef, reason, expires } = exemption;
    const today = dayOf(now);
    return this.#db.transaction(async tx => {
      // Of two at once, the second one finds the first.
      await lockName(tx, `exemption of ${entityRef}`);
      const known = await tx<RawDbEntityExemption>('entity_exemptions')
        .where({ entity_ref: entityRef })
        .whereIn('state', ['requested', 'approved'])
        .where('expires', '>=', today)
        .first();
      if (known) {
        throw new ConflictError(
          `${entityRef} has an exemption already that is ${known.state} until ${known.expires}; revoke it first`,
        );
      }
      const id = randomUUID();
      await tx<RawDbEntityExemption>('entity_exemptions').insert({
        id,
        entity_ref: entityRef,
        reason,
        expires,
        state: 'requested',
        requested_by: requestedBy,
        requested_at: now,
        decided_by: null,
        decided_at: null,
      });
      const requested = await described(tx).where('x.id', id).first();
      return toExemption(requested!, today);
    });
  }

  /**
   * @param options - `from`: the states that it may have now
   * @returns `undefined`: it has none of them, or there is none
   */
  async decide(
    id: string,
    decision: Decision,
    options: { from: EntityExemption['state'][]; by: string; now: string },
  ): Promise<EntityExemption | undefined> {
    const { from, by, now } = options;
    return retryDeadlocks(() =>
      this.#db.transaction(async tx => {
        const [row] = await tx<RawDbEntityExemption>('entity_exemptions')
          .where({ id })
          .whereIn('state', from)
          .where('expires', '>=', dayOf(now))
          .update({ state: decision, decided_by: by, decided_at: now })
          .returning('entity_ref');
        if (!row) {
          return undefined;
        }
        await refreshEntities(tx, [row.entity_ref]);
        const decided = await described(tx).where('x.id', id).first();
        return decided && toExemption(decided, dayOf(now));
      }),
    );
  }

  /** Paths that are exempt or blocked until a day in a range, both inclusive. */
  async listExpiringFiles(
    from: string,
    to: string,
  ): Promise<ExpiringFileExemption[]> {
    const rows = await this.#db('exemptions as x')
      .join('entity_coverage as e', 'e.entity_ref', 'x.entity_ref')
      .where('e.in_catalog', true)
      .whereBetween('x.expires', [from, to])
      .orderBy(['x.expires', 'x.entity_ref', 'x.path'])
      .select('x.*', 'e.title');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      title: row.title,
      kind: row.kind,
      path: row.path,
      reason: row.reason,
      expires: row.expires,
      setBy: row.set_by,
    }));
  }
}

function described(db: Knex): Knex.QueryBuilder<Described, Described[]> {
  return db('entity_exemptions as x')
    .leftJoin('entity_coverage as e', 'e.entity_ref', 'x.entity_ref')
    .select('x.*', 'e.title', 'e.owner');
}

function dayOf(now: string): string {
  return now.slice(0, 10);
}

function toExemption(row: Described, today: string): EntityExemption {
  const mayHold = row.state === 'requested' || row.state === 'approved';
  const isOver = mayHold && row.expires < today;
  return {
    id: row.id,
    entityRef: row.entity_ref,
    title: row.title,
    owner: row.owner,
    reason: row.reason,
    expires: row.expires,
    state: isOver ? 'expired' : row.state,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
  };
}
