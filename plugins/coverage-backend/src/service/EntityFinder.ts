import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Caller } from './Caller';

/** Entities for the plugin itself, whatever callers may see. */
export class EntityFinder {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;

  constructor(options: { auth: AuthService; catalog: CatalogService }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
  }

  /**
   * The entity that the caller came with, else the catalog's: CI tokens are often
   * restricted to this plugin, and the catalog would refuse them.
   *
   * @throws NotFoundError when the catalog has no such entity
   */
  async get(entityRef: string, caller: Caller): Promise<Entity> {
    const entity = caller.entity ?? (await this.list([entityRef]))[0];
    if (!entity) {
      throw new NotFoundError(`The catalog has no entity ${entityRef}`);
    }
    return entity;
  }

  /** Entities in the order of their refs; `undefined` for those that are gone. */
  async list(
    entityRefs: string[],
    fields?: string[],
  ): Promise<(Entity | undefined)[]> {
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs, fields },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    return items;
  }
}
