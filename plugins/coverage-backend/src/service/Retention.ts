import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { ContentSweep } from '../database/ContentSweep';
import { DetailThinning } from '../database/thinning/DetailThinning';
import { CoverageStore } from '../database/CoverageStore';
import { RetentionConfig } from '../retentionConfig';
import { DAY_MS } from '../time/days';

/** Deletes what is kept no longer, once among all backends. */
export class Retention {
  readonly #config: RetentionConfig;
  readonly #store: CoverageStore;
  readonly #detail: DetailThinning;
  readonly #content: ContentSweep;
  readonly #logger: LoggerService;

  constructor(options: {
    config: RetentionConfig;
    store: CoverageStore;
    detail: DetailThinning;
    content: ContentSweep;
    logger: LoggerService;
  }) {
    this.#config = options.config;
    this.#store = options.store;
    this.#detail = options.detail;
    this.#content = options.content;
    this.#logger = options.logger;
  }

  async schedule(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      ...this.#config.schedule,
      id: 'coverage-retention',
      scope: 'global',
      fn: signal => this.run(signal),
    });
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { goneEntitiesDays } = this.#config;
    const before = Date.now() - goneEntitiesDays * DAY_MS;
    const gone = await this.#store.deleteGoneEntities(
      new Date(before).toISOString(),
    );
    if (gone > 0) {
      this.#logger.info(
        `Deleted the data of ${gone} entities that left the catalog more than ${goneEntitiesDays} days ago`,
      );
    }
    const thinned = await this.#detail.run(signal);
    if (thinned.snapshots > 0) {
      this.#logger.info(
        `Let the line detail of ${thinned.snapshots} snapshots go; their numbers stay`,
      );
    }
    const { manifests, documents, files } = await this.#content.run(signal);
    this.#logger.debug(
      `Deleted what nothing refers to: ${manifests} manifests, ${documents} documents, line detail of ${files} files`,
    );
  }
}
