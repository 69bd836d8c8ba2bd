import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  coverageExemptionApprovePermission,
  coverageExemptionCreatePermission,
  coverageReadPermission,
  EntityExemption,
  EntityExemptionList,
  ListEntityExemptionsRequest,
  NewEntityExemption,
} from '@backstage-coverage/plugin-coverage-common';
import { AccessGate, EntityPermission } from '../service/AccessGate';
import { Caller, callerName } from '../service/Caller';
import { dayIn } from '../time/days';
import { EntityExemptionStore } from './EntityExemptionStore';

const SOON_DAYS = 30;

/**
 * Entities that are not to count for a while. Every method throws
 * `NotAllowedError` without permission; readers see those of entities that the
 * catalog shows them.
 */
export class EntityExemptionService {
  readonly #gate: AccessGate;
  readonly #exemptions: EntityExemptionStore;

  constructor(options: { gate: AccessGate; exemptions: EntityExemptionStore }) {
    this.#gate = options.gate;
    this.#exemptions = options.exemptions;
  }

  async list(
    request: ListEntityExemptionsRequest,
    caller: Caller,
  ): Promise<EntityExemptionList> {
    await this.#gate.entitiesFor(coverageReadPermission, caller);
    const { state, expiringWithin } = request;
    const today = dayIn(0);
    const soon = dayIn(expiringWithin ?? SOON_DAYS);
    const all = await this.#exemptions.list(today);
    const wanted = all.filter(
      one =>
        (state === undefined || one.state === state) &&
        (expiringWithin === undefined ||
          (one.state === 'approved' && one.expires <= soon)),
    );
    const files = await this.#exemptions.listExpiringFiles(today, soon);
    return {
      items: await this.#visible(wanted, caller),
      expiringFiles: await this.#visible(files, caller),
    };
  }

  /**
   * @throws NotFoundError for an entity that the catalog does not show;
   * ConflictError when it has one already
   */
  async request(
    exemption: NewEntityExemption,
    caller: Caller,
  ): Promise<EntityExemption> {
    await this.#gate.enter(
      coverageExemptionCreatePermission,
      exemption.entityRef,
      caller,
    );
    const now = new Date().toISOString();
    return this.#exemptions.request(exemption, callerName(caller), now);
  }

  /**
   * Approves or denies a request. Nobody approves what they asked for.
   *
   * @throws NotFoundError when there is none; NotAllowedError when it is the
   * caller's own; ConflictError when it is decided
   */
  async decide(
    id: string,
    decision: 'approved' | 'denied',
    caller: Caller,
  ): Promise<EntityExemption> {
    const known = await this.#find(
      id,
      coverageExemptionApprovePermission,
      caller,
    );
    if (decision === 'approved' && known.requestedBy === callerName(caller)) {
      throw new NotAllowedError(
        `You asked for the exemption of ${known.entityRef} yourself: somebody else with ${coverageExemptionApprovePermission.name} has to approve it`,
      );
    }
    return this.#change(known, decision, ['requested'], caller);
  }

  /**
   * Takes back what was approved, or one's own request.
   *
   * @throws NotFoundError when there is none; ConflictError when it does not hold
   */
  async revoke(id: string, caller: Caller): Promise<EntityExemption> {
    const known = await this.#exemptions.find(id, dayIn(0));
    const isOwnRequest =
      known?.decidedBy === null && known.requestedBy === callerName(caller);
    const found = await this.#find(
      id,
      isOwnRequest
        ? coverageExemptionCreatePermission
        : coverageExemptionApprovePermission,
      caller,
    );
    return this.#change(found, 'revoked', ['requested', 'approved'], caller);
  }

  async #find(
    id: string,
    permission: EntityPermission,
    caller: Caller,
  ): Promise<EntityExemption> {
    await this.#gate.entitiesFor(permission, caller);
    const known = await this.#exemptions.find(id, dayIn(0));
    if (!known || (await this.#visible([known], caller)).length === 0) {
      throw new NotFoundError(`There is no exemption ${id}`);
    }
    await this.#gate.enter(permission, known.entityRef, caller);
    return known;
  }

  async #change(
    known: EntityExemption,
    decision: 'approved' | 'denied' | 'revoked',
    from: ('requested' | 'approved')[],
    caller: Caller,
  ): Promise<EntityExemption> {
    const decided = await this.#exemptions.decide(known.id, decision, {
      from,
      by: callerName(caller),
      now: new Date().toISOString(),
    });
    if (!decided) {
      const state =
        known.state === 'expired'
          ? `has expired on ${known.expires}`
          : `is ${known.state} until ${known.expires}`;
      throw new ConflictError(
        `The exemption of ${known.entityRef} ${state} and cannot be ${decision}`,
      );
    }
    return decided;
  }

  async #visible<T extends { entityRef: string }>(
    items: T[],
    caller: Caller,
  ): Promise<T[]> {
    if (items.length === 0) {
      return items;
    }
    const isVisible = await this.#gate.areVisible(
      items.map(({ entityRef }) => entityRef),
      caller,
    );
    return items.filter((_, i) => isVisible[i]);
  }
}
