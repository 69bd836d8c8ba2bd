import {
  LoggerService,
  SchedulerService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { AnalysisStore } from '../database/AnalysisStore';
import { Analyst } from './Analyst';
import { EntityFinder } from './EntityFinder';
import { FACT_FIELDS } from './entityFacts';

const ENTITIES_PER_BATCH = 50;

/**
 * Analyses entities anew whose analysis is stale: after a change of the policy,
 * at the start of a day, or where a process ended before it was done.
 */
export class AnalysisRefresh {
  readonly #analyses: AnalysisStore;
  readonly #analyst: Analyst;
  readonly #entities: EntityFinder;
  readonly #logger: LoggerService;

  constructor(options: {
    analyses: AnalysisStore;
    analyst: Analyst;
    entities: EntityFinder;
    logger: LoggerService;
  }) {
    this.#analyses = options.analyses;
    this.#analyst = options.analyst;
    this.#entities = options.entities;
    this.#logger = options.logger;
  }

  async schedule(
    scheduler: SchedulerService,
    when: SchedulerServiceTaskScheduleDefinition,
  ): Promise<void> {
    await scheduler.scheduleTask({
      ...when,
      id: 'coverage-analysis-refresh',
      scope: 'global',
      fn: signal => this.run(signal),
    });
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { stale, failed } = await this.#analyses.countStale(
      this.#analyst.freshness(),
    );
    const expected = stale - failed;
    // Bounds the run: what becomes stale meanwhile is the next one's.
    for (let done = 0; done < expected && !signal?.aborted; ) {
      const batch = await this.#analyses.listStale(
        this.#analyst.freshness(),
        ENTITIES_PER_BATCH,
      );
      if (batch.length === 0) {
        break;
      }
      await this.#refresh(batch, signal);
      done += batch.length;
      this.#logger.info(
        `Analysed ${Math.min(done, expected)} of ${expected} stale entities`,
      );
    }
  }

  async #refresh(refs: string[], signal?: AbortSignal): Promise<void> {
    const entities = await this.#entities.list(refs, FACT_FIELDS);
    for (const [i, entity] of entities.entries()) {
      if (signal?.aborted) {
        return;
      }
      try {
        if (!entity) {
          throw new Error('it has left the catalog');
        }
        await this.#analyst.ensure(entity);
      } catch (error) {
        this.#logger.warn(
          `${refs[i]} could not be analysed and is tried again in an hour: ${
            (error as Error).message
          }`,
        );
        await this.#analyses.markFailed(refs[i]);
      }
    }
  }
}
