import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  BasicPermission,
} from '@backstage/plugin-permission-common';
import { coverageReadPermission } from '@backstage-coverage/plugin-coverage-common';
import { Caller } from './Caller';

/**
 * Who may do what: a permission, and the catalog's say of which entities the
 * caller may see.
 */
export class AccessGate {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    permissions: PermissionsService;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
  }

  /** @throws NotAllowedError without the permission */
  async authorize(permission: BasicPermission, caller: Caller): Promise<void> {
    const [decision] = await this.#permissions.authorize(
      [{ permission }],
      caller,
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`You lack the permission ${permission.name}`);
    }
  }

  /**
   * @returns the caller with the entity, so that nobody asks for it again
   * @throws NotAllowedError without the permission; NotFoundError when the
   * catalog has no such entity, or hides it from the caller
   */
  async enter(
    permission: BasicPermission,
    entityRef: string,
    caller: Caller,
  ): Promise<Caller & { entity: Entity }> {
    await this.authorize(permission, caller);
    const entity = await this.#catalog.getEntityByRef(entityRef, {
      credentials: await this.#catalogCredentials(caller),
    });
    if (!entity) {
      throw new NotFoundError(
        `The catalog has no entity ${entityRef}; register it, or correct the entity ref`,
      );
    }
    return { ...caller, entity };
  }

  /** `enter` with the permission to read. */
  async read(
    entityRef: string,
    caller: Caller,
  ): Promise<Caller & { entity: Entity }> {
    return this.enter(coverageReadPermission, entityRef, caller);
  }

  /** Which of the entities the catalog shows to the caller, in their order. */
  async areVisible(entityRefs: string[], caller: Caller): Promise<boolean[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields: ['kind'] },
      { credentials: await this.#catalogCredentials(caller) },
    );
    return items.map(item => item !== undefined);
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
