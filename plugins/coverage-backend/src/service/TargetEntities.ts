import { Knex } from 'knex';
import { RawDbEntityRow } from '../database/entities/RawDbEntityRow';
import { MeasuredEntity } from '../database/policies/measuredEntities';
import { VisibleEntities } from '../scorecard/VisibleEntities';
import { whereVisible } from '../scorecard/whereVisible';
import { Caller } from './Caller';

/** The entities of the scorecard that a caller may see. */
export class TargetEntities {
  readonly #db: Knex;
  readonly #visible: VisibleEntities;
  readonly #read: () => Promise<MeasuredEntity[]>;

  constructor(options: {
    db: Knex;
    visible: VisibleEntities;
    read: () => Promise<MeasuredEntity[]>;
  }) {
    this.#db = options.db;
    this.#visible = options.visible;
    this.#read = options.read;
  }

  /** @throws NotAllowedError without the permission to read */
  async read(
    caller: Caller,
  ): Promise<{ visible: MeasuredEntity[]; hidden: number }> {
    const scope = await this.#visible.scopeOf(caller);
    const all = await this.#read();
    if (scope === 'all') {
      return { visible: all, hidden: 0 };
    }
    const query = this.#db<RawDbEntityRow>('entity_coverage as e').select<
      Pick<RawDbEntityRow, 'id'>[]
    >('e.id');
    whereVisible(this.#db, query, scope);
    const ids = new Set((await query).map(({ id }) => id));
    const visible = all.filter(({ id }) => ids.has(id));
    return { visible, hidden: all.length - visible.length };
  }
}
