import {
  AuthService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  COVERAGE_ANNOTATIONS,
  isCoverageAvailable,
} from '@backstage-coverage/plugin-coverage-common';
import {
  CatalogName,
  CoverageStore,
  EntityDescription,
} from '../database/CoverageStore';
import {
  DESCRIBED_FIELDS,
  describeEntity,
  describeName,
  NAME_FIELDS,
} from './describeEntity';

const ENTITIES_PER_REQUEST = 100;

/** In the tree of groups, or above components. */
const GROUPING_KINDS = ['group', 'system', 'domain'];

export interface CatalogSyncOptions {
  auth: AuthService;
  catalog: CatalogService;
  store: CoverageStore;
  logger: LoggerService;
}

/**
 * Keeps the scorecard true to the catalog: its entities are all components, and
 * whatever else has coverage switched on or an upload, so that it also counts
 * those that report nothing; what they belong to are the groups, systems and
 * domains of the catalog, and users where they own something.
 *
 * The catalog publishes no event when an entity changes, so this is a sweep. An
 * upload describes its own entity at once.
 */
export class CatalogSync {
  readonly #options: CatalogSyncOptions;

  constructor(options: CatalogSyncOptions) {
    this.#options = options;
  }

  async schedule(
    scheduler: SchedulerService,
    when: SchedulerServiceTaskScheduleDefinition,
  ): Promise<void> {
    await scheduler.scheduleTask({
      ...when,
      id: 'coverage-catalog-sync',
      fn: () => this.run(),
    });
  }

  async run(): Promise<void> {
    const { store, logger } = this.#options;
    await store.replaceNames(GROUPING_KINDS, await this.#groupingNames());
    const owners = new Set<string>();
    const { present, gone } = await store.replaceEntities(
      this.#entities(owners),
    );
    const users = [...owners].filter(ref => ref.startsWith('user:'));
    await store.replaceNames(['user'], await this.#namesOf(users));
    logger.debug(
      `Scorecard follows the catalog: ${present} entities, ${gone} gone`,
    );
  }

  /** @param owners - gets the owners of the entities */
  async *#entities(owners: Set<string>): AsyncGenerator<EntityDescription[]> {
    const { auth, catalog, store } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const streamed = catalog.streamEntities(
      {
        filter: [
          { kind: 'Component' },
          ...COVERAGE_ANNOTATIONS.map(name => ({
            [`metadata.annotations.${name}`]: CATALOG_FILTER_EXISTS,
          })),
        ],
        fields: DESCRIBED_FIELDS,
      },
      { credentials },
    );
    const seen = new Set<string>();
    const describe = (entities: Entity[]) => {
      const described = entities.map(describeEntity);
      for (const entity of described) {
        seen.add(entity.entityRef);
        entity.owners.forEach(owner => owners.add(owner));
      }
      return described;
    };
    for await (const page of streamed) {
      yield describe(
        page.filter(
          entity => isComponent(entity) || isCoverageAvailable(entity),
        ),
      );
    }

    const reporting = await store.listReportingEntities();
    const others = reporting.filter(ref => !seen.has(ref));
    for await (const page of this.#listByRefs(others, DESCRIBED_FIELDS)) {
      yield describe(page);
    }
  }

  async #groupingNames(): Promise<CatalogName[]> {
    const { auth, catalog } = this.#options;
    const names: CatalogName[] = [];
    const streamed = catalog.streamEntities(
      { filter: { kind: GROUPING_KINDS }, fields: NAME_FIELDS },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of streamed) {
      page.forEach(entity => names.push(describeName(entity)));
    }
    return names;
  }

  async #namesOf(refs: string[]): Promise<CatalogName[]> {
    const names: CatalogName[] = [];
    for await (const page of this.#listByRefs(refs, NAME_FIELDS)) {
      names.push(...page.map(describeName));
    }
    return names;
  }

  async *#listByRefs(
    refs: string[],
    fields: string[],
  ): AsyncGenerator<Entity[]> {
    const { auth, catalog } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    for (let i = 0; i < refs.length; i += ENTITIES_PER_REQUEST) {
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs: refs.slice(i, i + ENTITIES_PER_REQUEST), fields },
        { credentials },
      );
      yield items.filter(entity => entity !== undefined);
    }
  }
}

function isComponent({ kind }: Entity): boolean {
  return kind.toLocaleLowerCase('en-US') === 'component';
}
