import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  assessPath,
  coveragePolicyManagePermission,
  coverageReadPermission,
  PolicyOverview,
  PolicyTargetEntry,
  PriorityTest,
} from '@backstage-coverage/plugin-coverage-common';
import {
  PolicyTargetStore,
  StatedPolicyTarget,
} from '../database/policies/PolicyTargetStore';
import { AccessGate } from './AccessGate';
import { Analyst } from './Analyst';
import { Caller, callerName } from './Caller';
import { CurrentPolicy } from './CurrentPolicy';
import { EntityFinder } from './EntityFinder';

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Nothing is known of it, so that only rules about paths speak. */
const NO_ENTITY = {
  entityRef: '',
  title: null,
  kind: 'Component',
  type: null,
  lifecycle: null,
  tier: null,
  tags: [],
  owner: null,
  owners: [],
  system: null,
  dependents: null,
  targetAnnotation: null,
  path: '',
};

/**
 * The organisation's policy, and what people add to it in the portal. Every
 * method throws `NotAllowedError` without permission.
 */
export class PolicyService {
  readonly #gate: AccessGate;
  readonly #stated: PolicyOverview;
  readonly #targets: PolicyTargetStore;
  readonly #policies: CurrentPolicy;
  readonly #analyst: Analyst;
  readonly #entities: EntityFinder;

  /** @param options - `stated`: what `app-config.yaml` makes of it */
  constructor(options: {
    gate: AccessGate;
    stated: PolicyOverview;
    targets: PolicyTargetStore;
    policies: CurrentPolicy;
    analyst: Analyst;
    entities: EntityFinder;
  }) {
    this.#gate = options.gate;
    this.#stated = options.stated;
    this.#targets = options.targets;
    this.#policies = options.policies;
    this.#analyst = options.analyst;
    this.#entities = options.entities;
  }

  async getOverview(caller: Caller): Promise<PolicyOverview> {
    await this.#gate.entitiesFor(coverageReadPermission, caller);
    const added = await this.#targets.list();
    return { ...this.#stated, targets: [...this.#stated.targets, ...added] };
  }

  /** @throws ConflictError when another target has its name */
  async create(
    target: StatedPolicyTarget,
    caller: Caller,
  ): Promise<PolicyTargetEntry> {
    await this.#gate.authorize(coveragePolicyManagePermission, caller);
    this.#refuseStatedName(target.name);
    return this.#targets.create(target, callerName(caller));
  }

  /**
   * @throws ConflictError when another target has its name; NotFoundError when
   * there is none; InputError for one of `app-config.yaml`
   */
  async update(
    id: string,
    target: StatedPolicyTarget,
    caller: Caller,
  ): Promise<PolicyTargetEntry> {
    await this.#gate.authorize(coveragePolicyManagePermission, caller);
    this.#refuseStatedName(target.name);
    const known = this.#idOfPortal(id);
    return found(
      id,
      known === undefined
        ? undefined
        : await this.#targets.update(known, target, callerName(caller)),
    );
  }

  /** @throws NotFoundError when there is none; InputError for one of `app-config.yaml` */
  async remove(id: string, caller: Caller): Promise<PolicyTargetEntry> {
    await this.#gate.authorize(coveragePolicyManagePermission, caller);
    const known = this.#idOfPortal(id);
    return found(
      id,
      known === undefined ? undefined : await this.#targets.remove(known),
    );
  }

  /**
   * What the rules say of a path: by themselves, or in an entity.
   *
   * @throws NotFoundError for an entity that the catalog does not show
   */
  async testPriority(
    { path, entityRef }: { path: string; entityRef?: string },
    caller: Caller,
  ): Promise<PriorityTest> {
    if (entityRef) {
      const inside = await this.#gate.read(entityRef, caller);
      const entity = await this.#entities.get(entityRef, inside);
      return { ...(await this.#analyst.assessPath(entity, path)), entityRef };
    }
    await this.#gate.entitiesFor(coverageReadPermission, caller);
    const { policy } = await this.#policies.read();
    const assessed = assessPath(
      {
        now: new Date().toISOString(),
        entity: NO_ENTITY,
        snapshot: null,
        files: [],
        reportFindings: [],
        inventory: null,
        repositoryFile: null,
        policy,
        portal: { targets: [], overrides: [], exceptions: [] },
        history: [],
      },
      path,
    );
    return { ...assessed, entityRef: null };
  }

  #refuseStatedName(name: string): void {
    if (this.#stated.targets.some(target => target.name === name)) {
      throw new ConflictError(
        `app-config.yaml has a target '${name}'; give this one a name of its own`,
      );
    }
  }

  /** `undefined`: it can be none of the portal's. */
  #idOfPortal(id: string): string | undefined {
    if (this.#stated.targets.some(target => target.id === id)) {
      throw new InputError(
        `The target '${id}' is stated in app-config.yaml; change it there`,
      );
    }
    const known = id.toLowerCase();
    return UUID.test(known) ? known : undefined;
  }
}

function found(
  id: string,
  target: PolicyTargetEntry | undefined,
): PolicyTargetEntry {
  if (!target) {
    throw new NotFoundError(`The policy has no target ${id}`);
  }
  return target;
}
