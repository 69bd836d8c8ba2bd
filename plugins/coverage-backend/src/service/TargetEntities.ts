import { BasicPermission } from '@backstage/plugin-permission-common';
import { MeasuredEntity } from '../database/policies/measuredEntities';
import { AccessGate } from './AccessGate';
import { Caller } from './Caller';

/** The entities of the scorecard that the catalog shows to a caller. */
export class TargetEntities {
  readonly #gate: AccessGate;
  readonly #read: () => Promise<MeasuredEntity[]>;

  constructor(options: {
    gate: AccessGate;
    read: () => Promise<MeasuredEntity[]>;
  }) {
    this.#gate = options.gate;
    this.#read = options.read;
  }

  /** @throws NotAllowedError without the permission */
  async read(
    permission: BasicPermission,
    caller: Caller,
  ): Promise<{ visible: MeasuredEntity[]; hidden: number }> {
    await this.#gate.authorize(permission, caller);
    const all = await this.#read();
    const isVisible = await this.#gate.areVisible(
      all.map(({ entityRef }) => entityRef),
      caller,
    );
    const visible = all.filter((_, i) => isVisible[i]);
    return { visible, hidden: all.length - visible.length };
  }
}
