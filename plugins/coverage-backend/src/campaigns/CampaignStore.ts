import { InputError } from '@backstage/errors';
import { Campaign } from '@backstage-coverage/plugin-coverage-common';
import { randomUUID } from 'crypto';
import { Knex } from 'knex';
import { StatedCampaign } from '../ingest/campaignBody';

/** Every list reads all of them. */
const MAX_CAMPAIGNS = 500;

/** A row of `campaigns`. */
interface RawDbCampaign {
  id: string;
  name: string;
  /** JSON. */
  predicate: string;
  measure: 'lines';
  target: number;
  start: string;
  due: string;
  owner: string;
  brief: string;
  state: Campaign['state'];
  created_by: string;
  created_at: string;
  changed_by: string;
  changed_at: string;
}

/** Campaigns in the plugin's database. Days are those of UTC. */
export class CampaignStore {
  readonly #db: Knex;

  constructor(options: { db: Knex }) {
    this.#db = options.db;
  }

  /** By due date. */
  async list(today: string): Promise<Campaign[]> {
    const rows = await this.#rows().orderBy(['due', 'name', 'id']);
    return rows.map(row => toCampaign(row, today));
  }

  async find(id: string, today: string): Promise<Campaign | undefined> {
    const row = await this.#rows().where({ id }).first();
    return row && toCampaign(row, today);
  }

  /** @throws InputError when there are too many */
  async create(
    campaign: StatedCampaign,
    createdBy: string,
    now: string,
  ): Promise<Campaign> {
    const [{ count }] = await this.#rows().count({ count: 'id' });
    if (Number(count) >= MAX_CAMPAIGNS) {
      throw new InputError(
        `There are ${MAX_CAMPAIGNS} campaigns already, which is the most there can be; delete archived ones`,
      );
    }
    const row: RawDbCampaign = {
      ...toColumns(campaign),
      id: randomUUID(),
      created_by: createdBy,
      created_at: now,
      changed_by: createdBy,
      changed_at: now,
    };
    await this.#rows().insert(row);
    return toCampaign(row, dayOf(now));
  }

  /**
   * @param from - the state that it must still have
   * @returns `undefined`: there is none, or it has another state by now
   */
  async update(
    id: string,
    campaign: StatedCampaign,
    options: { from: Campaign['state']; changedBy: string; now: string },
  ): Promise<Campaign | undefined> {
    const { from, changedBy, now } = options;
    const [row] = await this.#rows()
      .where({ id })
      .where(hasState(from, dayOf(now)))
      .update({
        ...toColumns(campaign),
        changed_by: changedBy,
        changed_at: now,
      })
      .returning('*');
    return row && toCampaign(row, dayOf(now));
  }

  /** @returns whether there was one in one of the states */
  async remove(id: string, states: Campaign['state'][]): Promise<boolean> {
    const removed = await this.#rows()
      .where({ id })
      .whereIn('state', states)
      .delete();
    return removed > 0;
  }

  /**
   * Ends those of which the last day has passed.
   *
   * @returns their names
   */
  async endDue(now: string): Promise<string[]> {
    const ended = await this.#rows()
      .where({ state: 'active' })
      .where('due', '<', dayOf(now))
      .update({ state: 'ended', changed_at: now })
      .returning('name');
    return ended.map(({ name }) => name);
  }

  #rows() {
    return this.#db<RawDbCampaign>('campaigns');
  }
}

/** `active` says a row until the task has ended it, also after its last day. */
function hasState(state: Campaign['state'], today: string) {
  return (query: Knex.QueryBuilder) => {
    if (state === 'active') {
      query.where({ state }).where('due', '>=', today);
    } else if (state === 'ended') {
      query
        .where({ state })
        .orWhere(late =>
          late.where({ state: 'active' }).where('due', '<', today),
        );
    } else {
      query.where({ state });
    }
  };
}

function dayOf(now: string): string {
  return now.slice(0, 10);
}

function toColumns(campaign: StatedCampaign) {
  const { name, scope, measure, target, start, due, owner, brief, state } =
    campaign;
  return {
    name,
    predicate: JSON.stringify(scope),
    measure,
    target,
    start,
    due,
    owner,
    brief,
    state,
  };
}

function toCampaign(row: RawDbCampaign, today: string): Campaign {
  const isOver = row.state === 'active' && row.due < today;
  return {
    id: row.id,
    name: row.name,
    scope: JSON.parse(row.predicate),
    measure: row.measure,
    target: row.target,
    start: row.start,
    due: row.due,
    owner: row.owner,
    brief: row.brief,
    state: isOver ? 'ended' : row.state,
    createdBy: row.created_by,
    createdAt: row.created_at,
    changedBy: row.changed_by,
    changedAt: row.changed_at,
  };
}
