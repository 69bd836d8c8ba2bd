import {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { CoverageConfig } from './config';
import { AnalysisStore } from './database/AnalysisStore';
import { ContentSweep } from './database/ContentSweep';
import { CoverageStore } from './database/CoverageStore';
import { DailyPartitions } from './database/partitions/DailyPartitions';
import { DetailThinning } from './database/thinning/DetailThinning';
import { RetentionConfig } from './retentionConfig';
import { AnalysisRefresh } from './service/AnalysisRefresh';
import { Analyst } from './service/Analyst';
import { CatalogSync } from './service/CatalogSync';
import { EntityFinder } from './service/EntityFinder';
import { Retention } from './service/Retention';

/** What keeps the stored coverage true and small by itself, whoever uploads or reads. */
export async function scheduleTasks(
  scheduler: SchedulerService,
  options: {
    db: Knex;
    store: CoverageStore;
    analyses: AnalysisStore;
    analyst: Analyst;
    entities: EntityFinder;
    auth: AuthService;
    catalog: CatalogService;
    logger: LoggerService;
    retention: RetentionConfig;
    schedules: Pick<CoverageConfig, 'catalogSync' | 'analysisRefresh'>;
  },
): Promise<void> {
  const { db, store, logger, retention, schedules } = options;
  await new CatalogSync(options).schedule(scheduler, schedules.catalogSync);
  await new DailyPartitions({ db }).schedule(scheduler);
  await new Retention({
    config: retention,
    store,
    detail: new DetailThinning({ db, kept: retention.lineDetail }),
    content: new ContentSweep({ db }),
    logger,
  }).schedule(scheduler);
  await new AnalysisRefresh(options).schedule(
    scheduler,
    schedules.analysisRefresh,
  );
}
