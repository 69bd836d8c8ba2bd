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

/**
 * Keeps the scorecard's entities those that the catalog has with coverage
 * switched on, so that it also counts those that report nothing.
 */
export class CatalogSync {
  readonly #options: {
    auth: AuthService;
    catalog: CatalogService;
    store: CoverageStore;
    logger: LoggerService;
  };

  constructor(options: {
    auth: AuthService;
    catalog: CatalogService;
    store: CoverageStore;
    logger: LoggerService;
  }) {
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
      `Scorecard follows the catalog: ${present} entities with coverage switched on, ${gone} gone`,
    );
  }

  async *#entities(): AsyncGenerator<EntityDescription[]> {
    const { auth, catalog } = this.#options;
    const pages = catalog.streamEntities(
      {
        filter: COVERAGE_ANNOTATIONS.map(name => ({
          [`metadata.annotations.${name}`]: CATALOG_FILTER_EXISTS,
        })),
        fields: DESCRIBED_FIELDS,
      },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      yield page.filter(isCoverageAvailable).map(describeEntity);
    }
  }
}
