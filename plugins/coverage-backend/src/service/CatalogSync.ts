import {
  AuthService,
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  COVERAGE_ANNOTATIONS,
  isCoverageAvailable,
} from '@backstage-coverage/plugin-coverage-common';
import { CoverageStore, EntityDescription } from '../database/CoverageStore';
import { DESCRIBED_FIELDS, describeEntity } from './describeEntity';

const ENTITIES_PER_REQUEST = 100;

export interface CatalogSyncOptions {
  auth: AuthService;
  catalog: CatalogService;
  store: CoverageStore;
  logger: LoggerService;
}

/**
 * Keeps the scorecard's entities those of the catalog that have coverage switched
 * on or an upload, so that it also counts those that report nothing.
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
    const { present, gone } = await store.replaceEntities(this.#entities());
    logger.debug(
      `Scorecard follows the catalog: ${present} entities with coverage, ${gone} gone`,
    );
  }

  async *#entities(): AsyncGenerator<EntityDescription[]> {
    const { auth, catalog, store } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const switchedOn = catalog.streamEntities(
      {
        filter: COVERAGE_ANNOTATIONS.map(name => ({
          [`metadata.annotations.${name}`]: CATALOG_FILTER_EXISTS,
        })),
        fields: DESCRIBED_FIELDS,
      },
      { credentials },
    );
    const seen = new Set<string>();
    for await (const page of switchedOn) {
      const described = page.filter(isCoverageAvailable).map(describeEntity);
      described.forEach(entity => seen.add(entity.entityRef));
      yield described;
    }

    const reporting = await store.listReportingEntities();
    const others = reporting.filter(ref => !seen.has(ref));
    for (let i = 0; i < others.length; i += ENTITIES_PER_REQUEST) {
      const { items } = await catalog.getEntitiesByRefs(
        {
          entityRefs: others.slice(i, i + ENTITIES_PER_REQUEST),
          fields: DESCRIBED_FIELDS,
        },
        { credentials },
      );
      yield items.filter(entity => entity !== undefined).map(describeEntity);
    }
  }
}
