import { BasicPermission } from '@backstage/plugin-permission-common';
import { MeasuredEntity } from '../database/policies/measuredEntities';
import { VisibleEntities } from '../scorecard/VisibleEntities';
import { AccessGate } from './AccessGate';
import { Caller } from './Caller';

/** The entities of the scorecard that the catalog shows to a caller. */
export class TargetEntities {
  readonly #gate: AccessGate;
  readonly #visible: VisibleEntities;
  readonly #read: () => Promise<MeasuredEntity[]>;

  constructor(options: {
    gate: AccessGate;
    visible: VisibleEntities;
    read: () => Promise<MeasuredEntity[]>;
  }) {
    this.#gate = options.gate;
    this.#visible = options.visible;
    this.#read = options.read;
  }

  /** @throws NotAllowedError without the permission */
  async read(
    permission: BasicPermission,
    caller: Caller,
  ): Promise<{ visible: MeasuredEntity[]; hidden: number }> {
    await this.#gate.authorize(permission, caller);
    const scope = await this.#visible.scopeOf(caller);
    const all = await this.#read();
    if (scope === 'all') {
      return { visible: all, hidden: 0 };
    }
    const ids = new Set(scope);
    const visible = all.filter(({ id }) => ids.has(id));
    return { visible, hidden: all.length - visible.length };
  }
}
