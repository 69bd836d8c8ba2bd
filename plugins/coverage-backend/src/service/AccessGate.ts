import {
  AuthService,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  BasicPermission,
  PermissionCriteria,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionAuthorizer,
  createConditionTransformer,
} from '@backstage/plugin-permission-node';
import {
  coverageReadPermission,
  RESOURCE_TYPE_COVERAGE_ENTITY,
} from '@backstage-coverage/plugin-coverage-common';
import {
  CoverageEntityFilter,
  coverageEntityResourceRef,
} from '../permissions/CoverageEntity';
import { Caller } from './Caller';
import { DESCRIBED_FIELDS, describeEntity } from './describeEntity';
import { UploadSubjects } from './UploadSubjects';

/** A permission about one entity. */
export type EntityPermission = ResourcePermission<
  typeof RESOURCE_TYPE_COVERAGE_ENTITY
>;

/**
 * Who may do what: a permission, its conditions, the catalog's say of which
 * entities the caller may see, and what the configuration lets a token write.
 */
export class AccessGate {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #registry: Pick<PermissionsRegistryService, 'getPermissionRuleset'>;
  readonly #subjects: UploadSubjects;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    permissions: PermissionsService;
    permissionsRegistry: Pick<
      PermissionsRegistryService,
      'getPermissionRuleset'
    >;
    subjects: UploadSubjects;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
    this.#registry = options.permissionsRegistry;
    this.#subjects = options.subjects;
  }

  /** @throws NotAllowedError without the permission */
  async authorize(permission: BasicPermission, caller: Caller): Promise<void> {
    const [decision] = await this.#permissions.authorize(
      [{ permission }],
      caller,
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw lacks(permission.name);
    }
  }

  /**
   * For what is about no single entity.
   *
   * @returns the entities that the caller has the permission for
   * @throws NotAllowedError without the permission for any entity
   */
  async entitiesFor(
    permission: EntityPermission,
    caller: Caller,
  ): Promise<'all' | PermissionCriteria<CoverageEntityFilter>> {
    const decision = await this.#decide(permission, caller);
    return decision.result === AuthorizeResult.CONDITIONAL
      ? createConditionTransformer(this.#ruleset())(decision.conditions)
      : 'all';
  }

  /**
   * @returns the caller with the entity, so that nobody asks for it again
   * @throws NotAllowedError without the permission for the entity; NotFoundError
   * when the catalog has no such entity, or hides it from the caller
   */
  async enter(
    permission: EntityPermission,
    entityRef: string,
    caller: Caller,
  ): Promise<Caller & { entity: Entity }> {
    const decision = await this.#decide(permission, caller);
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials: await this.#catalogCredentials(caller),
    });
    if (!entity) {
      throw missing(entityRef);
    }
    if (!this.#isMet(decision, entity)) {
      throw lacks(`${permission.name} for ${entityRef}`);
    }
    if (permission.attributes.action !== 'read') {
      await this.#subjects.check(entity, caller);
    }
    return { ...caller, entity };
  }

  /**
   * `enter`, also where nobody has the entity any more. Of such a one conditions
   * cannot be told, so only the permission without any holds, and of the rules for
   * tokens those that ask for no more than its kind. What the catalog only hides from
   * the caller is not gone.
   *
   * @returns the caller; without an entity: the catalog has it no more
   */
  async enterLeft(
    permission: EntityPermission,
    entityRef: string,
    caller: Caller,
  ): Promise<Caller> {
    const decision = await this.#decide(permission, caller);
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials: await this.#auth.getOwnServiceCredentials(),
    });
    if (entity) {
      return this.enter(permission, entityRef, caller);
    }
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw missing(entityRef);
    }
    await this.#subjects.checkLeft(entityRef, caller);
    return caller;
  }

  /** `enter` with the permission to read. */
  async read(
    entityRef: string,
    caller: Caller,
  ): Promise<Caller & { entity: Entity }> {
    return this.enter(coverageReadPermission, entityRef, caller);
  }

  /**
   * Which of the entities the caller may read and the catalog shows to them, in
   * their order.
   *
   * @throws NotAllowedError without the permission to read any
   */
  async areVisible(entityRefs: string[], caller: Caller): Promise<boolean[]> {
    const decision = await this.#decide(coverageReadPermission, caller);
    const { items } = await this.#catalog.getEntitiesByRefs(
      {
        entityRefs,
        fields:
          decision.result === AuthorizeResult.CONDITIONAL
            ? DESCRIBED_FIELDS
            : ['kind'],
      },
      { credentials: await this.#catalogCredentials(caller) },
    );
    return items.map(item => item !== undefined && this.#isMet(decision, item));
  }

  async #decide(
    permission: EntityPermission,
    caller: Caller,
  ): Promise<PolicyDecision> {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      caller,
    );
    if (decision.result === AuthorizeResult.DENY) {
      throw lacks(permission.name);
    }
    return decision;
  }

  #isMet(decision: PolicyDecision, entity: Entity): boolean {
    return (
      decision.result === AuthorizeResult.ALLOW ||
      createConditionAuthorizer(this.#ruleset())(
        decision,
        describeEntity(entity),
      )
    );
  }

  #ruleset() {
    return this.#registry.getPermissionRuleset(coverageEntityResourceRef);
  }

  /**
   * A service token is limited by its access restrictions, which seldom name the
   * catalog; the plugin asks for it then.
   */
  async #catalogCredentials({ credentials }: Caller) {
    return this.#auth.isPrincipal(credentials, 'service')
      ? this.#auth.getOwnServiceCredentials()
      : credentials;
  }
}

function missing(entityRef: string): NotFoundError {
  return new NotFoundError(
    `The catalog has no entity ${entityRef}; register it, or correct the entity ref`,
  );
}

function lacks(what: string): NotAllowedError {
  return new NotAllowedError(`You lack the permission ${what}`);
}
