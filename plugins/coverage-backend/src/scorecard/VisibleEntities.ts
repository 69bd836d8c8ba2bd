import { AuthService, PermissionsService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { coverageReadPermission } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import { RawDbEntityRow } from '../database/entities/RawDbEntityRow';
import { AccessGate } from '../service/AccessGate';
import { Caller, callerName } from '../service/Caller';
import { ReaderScope } from './Selection';

/** The catalog's own, of which the plugin asks no more than what it decides. */
const catalogEntityReadPermission = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});

const KEPT_MS = 60_000;

/** Which entities of the scorecard who may see. */
export class VisibleEntities {
  readonly #auth: AuthService;
  readonly #catalog: CatalogService;
  readonly #permissions: PermissionsService;
  readonly #gate: AccessGate;
  readonly #db: Knex;
  /** Of readers who see a part, for a while: asking the catalog for it is slow. */
  readonly #known = new Map<
    string,
    { until: number; ids: Promise<readonly number[]> }
  >();

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    permissions: PermissionsService;
    gate: AccessGate;
    db: Knex;
  }) {
    this.#auth = options.auth;
    this.#catalog = options.catalog;
    this.#permissions = options.permissions;
    this.#gate = options.gate;
    this.#db = options.db;
  }

  /**
   * What the catalog shows may be a minute old. It shows everything to services.
   *
   * @throws NotAllowedError for whom may read the coverage of no entity
   */
  async scopeOf(caller: Caller): Promise<ReaderScope> {
    const allowed = await this.#gate.entitiesFor(
      coverageReadPermission,
      caller,
    );
    const shown = await this.#shownTo(caller);
    return shown === 'all' && allowed === 'all' ? 'all' : { shown, allowed };
  }

  async #shownTo(caller: Caller): Promise<'all' | readonly number[]> {
    if (this.#auth.isPrincipal(caller.credentials, 'service')) {
      return 'all';
    }
    const [{ result }] = await this.#permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      caller,
    );
    if (result === AuthorizeResult.CONDITIONAL) {
      return this.#idsFor(caller);
    }
    return result === AuthorizeResult.ALLOW ? 'all' : [];
  }

  async #idsFor(caller: Caller): Promise<readonly number[]> {
    const now = Date.now();
    for (const [name, { until }] of this.#known) {
      if (until <= now) {
        this.#known.delete(name);
      }
    }
    const name = callerName(caller);
    const known = this.#known.get(name);
    if (known) {
      return known.ids;
    }
    const ids = this.#readIds(caller);
    this.#known.set(name, { until: now + KEPT_MS, ids });
    // What failed is asked for again.
    ids.catch(() => this.#known.delete(name));
    return ids;
  }

  async #readIds({ credentials }: Caller): Promise<readonly number[]> {
    const rows = await this.#db<RawDbEntityRow>('entity_coverage')
      .where('in_catalog', true)
      .select('entity_ref', 'id');
    const idOf = new Map(rows.map(row => [row.entity_ref, row.id]));
    const ids: number[] = [];
    const streamed = this.#catalog.streamEntities(
      { fields: ['kind', 'metadata.namespace', 'metadata.name'] },
      { credentials },
    );
    for await (const page of streamed) {
      for (const entity of page) {
        const id = idOf.get(stringifyEntityRef(entity));
        if (id !== undefined) {
          ids.push(id);
        }
      }
    }
    return ids;
  }
}
