import { ConflictError, InputError } from '@backstage/errors';
import { PolicyTargetEntry } from '@backstage-coverage/plugin-coverage-common';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { markAllStale } from '../markStale';
import { retryDeadlocks } from '../retryDeadlocks';
import { resolvePredicates, whereMatchesAny } from './matchingEntities';
import {
  RawDbPolicyTarget,
  toColumns,
  toPolicyTargetEntry,
} from './policyTargetRows';
import {
  effectOf,
  PolicyTargetStore,
  StatedPolicyTarget,
} from './PolicyTargetStore';

/** Every analysis reads all of them. */
const MAX_TARGETS = 200;

/** Targets of the portal in the plugin's database. */
export class DatabasePolicyTargetStore implements PolicyTargetStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  async list(): Promise<PolicyTargetEntry[]> {
    const rows = await this.#db<RawDbPolicyTarget>('policy_targets').orderBy([
      'created_at',
      'id',
    ]);
    return rows.map(toPolicyTargetEntry);
  }

  async create(
    target: StatedPolicyTarget,
    setBy: string,
  ): Promise<PolicyTargetEntry> {
    const now = new Date().toISOString();
    return this.#change(async tx => {
      const [{ count }] = await tx('policy_targets').count({ count: 'id' });
      if (Number(count) >= MAX_TARGETS) {
        throw new InputError(
          `The portal has ${MAX_TARGETS} targets already, which is the most it can have; remove some, or state them in app-config.yaml`,
        );
      }
      const row: RawDbPolicyTarget = {
        ...toColumns(target),
        id: randomUUID(),
        created_at: now,
        set_by: setBy,
        set_at: now,
      };
      await refuseTakenName(tx, row);
      await tx('policy_targets').insert(row);
      const after = toPolicyTargetEntry(row);
      await markConcerned(tx, undefined, after);
      return after;
    });
  }

  async update(
    id: string,
    target: StatedPolicyTarget,
    setBy: string,
  ): Promise<PolicyTargetEntry | undefined> {
    return this.#change(async tx => {
      const known = await findForUpdate(tx, id);
      if (!known) {
        return undefined;
      }
      const columns = toColumns(target);
      const before = toPolicyTargetEntry(known);
      const isSame = Object.entries(columns).every(
        ([name, value]) => known[name as keyof RawDbPolicyTarget] === value,
      );
      if (isSame) {
        return before;
      }
      const row: RawDbPolicyTarget = {
        ...known,
        ...columns,
        set_by: setBy,
        set_at: new Date().toISOString(),
      };
      await refuseTakenName(tx, row);
      await tx('policy_targets').where({ id }).update(row);
      const after = toPolicyTargetEntry(row);
      await markConcerned(tx, before, after);
      return after;
    });
  }

  async remove(id: string): Promise<PolicyTargetEntry | undefined> {
    return this.#change(async tx => {
      const known = await findForUpdate(tx, id);
      if (!known) {
        return undefined;
      }
      await tx('policy_targets').where({ id }).delete();
      const before = toPolicyTargetEntry(known);
      await markConcerned(tx, before, undefined);
      return before;
    });
  }

  async #change<T>(change: (tx: Knex.Transaction) => Promise<T>): Promise<T> {
    return retryDeadlocks(() => this.#db.transaction(change));
  }
}

async function findForUpdate(
  tx: Knex,
  id: string,
): Promise<RawDbPolicyTarget | undefined> {
  return tx<RawDbPolicyTarget>('policy_targets')
    .where({ id })
    .forUpdate()
    .first();
}

async function refuseTakenName(
  tx: Knex,
  { id, name }: RawDbPolicyTarget,
): Promise<void> {
  const other = await tx('policy_targets')
    .where({ name })
    .whereNot({ id })
    .first('id');
  if (other) {
    throw new ConflictError(
      `Another target of the portal is named '${name}'; give it a name of its own`,
    );
  }
}

/** Makes the analyses stale that had the target, or are to have it. */
async function markConcerned(
  tx: Knex,
  before: PolicyTargetEntry | undefined,
  after: PolicyTargetEntry | undefined,
): Promise<void> {
  const predicates = [effectOf(before), effectOf(after)].filter(
    predicate => predicate !== null,
  );
  if (predicates.length === 0) {
    return;
  }
  const query: Knex.QueryBuilder = tx('entity_coverage as e').where(
    'e.in_catalog',
    true,
  );
  whereMatchesAny(query, await resolvePredicates(tx, predicates));
  await markAllStale(tx, await query.pluck('e.entity_ref'));
}
