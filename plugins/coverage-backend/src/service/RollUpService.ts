import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  EntityRollUp,
  rollUp,
  RollUpMember,
} from '@backstage-coverage/plugin-coverage-common';
import { RollUpStore } from '../database/RollUpStore';
import { staleBefore } from '../time/days';
import { AccessGate } from './AccessGate';
import { Caller } from './Caller';
import { MemberFinder } from './MemberFinder';
import { toRollUpEntity, toRollUpMember } from './rollUpMember';

const MOST_GAPS = 10;

/**
 * Coverage of groups, systems and domains. What the reader may not see is part
 * of the answer, as a number, so the catalog is asked here and not by a decorator.
 */
export class RollUpService {
  readonly #gate: AccessGate;
  readonly #members: MemberFinder;
  readonly #store: RollUpStore;
  readonly #staleAfterDays: number;

  constructor(options: {
    gate: AccessGate;
    members: MemberFinder;
    store: RollUpStore;
    staleAfterDays: number;
  }) {
    this.#gate = options.gate;
    this.#members = options.members;
    this.#store = options.store;
    this.#staleAfterDays = options.staleAfterDays;
  }

  /**
   * @throws NotAllowedError without permission; NotFoundError for an entity that
   * the catalog does not show to the caller; InputError for one of another kind
   */
  async getRollUp(entityRef: string, caller: Caller): Promise<EntityRollUp> {
    const { entity } = await this.#gate.read(entityRef, caller);
    const all = await this.#members.find(entity);
    const refs = all.map(stringifyEntityRef);
    const isVisible = await this.#gate.areVisible(refs, caller);
    const visible = all.filter((_, i) => isVisible[i]);
    const numbers = await this.#store.readKeyNumbers(
      refs.filter((_, i) => isVisible[i]),
    );
    const staleSince = staleBefore(this.#staleAfterDays);
    const members = visible
      .map(member =>
        toRollUpMember(
          member,
          numbers.get(stringifyEntityRef(member)),
          staleSince,
        ),
      )
      .sort(byName);
    return {
      entityRef: stringifyEntityRef(entity),
      summary: rollUp(members.map(toRollUpEntity)),
      members,
      hidden: all.length - visible.length,
      worstGaps: await this.#store.readWorstGaps(
        members
          .filter(({ standing }) => standing === 'counted')
          .map(member => member.entityRef),
        MOST_GAPS,
      ),
    };
  }
}

function byName(a: RollUpMember, b: RollUpMember): number {
  return nameOf(a).localeCompare(nameOf(b), 'en');
}

function nameOf({ title, entityRef }: RollUpMember): string {
  return title ?? entityRef.slice(entityRef.indexOf('/') + 1);
}
