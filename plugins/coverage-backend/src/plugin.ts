import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import {
  CoverageFormat,
  coverageFormats,
  coverageFormatsExtensionPoint,
} from '@backstage-coverage/plugin-coverage-node';
import { registerActions } from './actions/registerActions';
import { openAnnouncer } from './announcements/openAnnouncer';
import { BadgeService } from './badge/BadgeService';
import { readCoverageConfig } from './config';
import { DatabaseAnalysisStore } from './database/DatabaseAnalysisStore';
import { DatabaseCoverageStore } from './database/DatabaseCoverageStore';
import { DatabaseRollUpStore } from './database/DatabaseRollUpStore';
import { DatabaseSettingStore } from './database/DatabaseSettingStore';
import { DatabaseSnapshotStore } from './database/DatabaseSnapshotStore';
import { DatabaseHealth } from './database/DatabaseHealth';
import { FreedSpace } from './database/FreedSpace';
import { readPlacement } from './database/entities/placement';
import { openDatabase } from './database/openDatabase';
import { DatabasePolicyTargetStore } from './database/policies/DatabasePolicyTargetStore';
import { ReportReader } from './ingest/ReportReader';
import { CoverageMetrics } from './metrics';
import { openGovernance } from './openGovernance';
import { registerPermissions } from './permissions/registerPermissions';
import { readRetentionConfig } from './retentionConfig';
import { BADGE_PATH } from './router/badge';
import { createHealthRouter } from './router/health';
import { createRouter } from './router/createRouter';
import { scheduleTasks } from './scheduleTasks';
import { ScorecardService } from './scorecard/ScorecardService';
import { VisibleEntities } from './scorecard/VisibleEntities';
import { AccessGate } from './service/AccessGate';
import { Analyst } from './service/Analyst';
import { AuthorizedAnalysisService } from './service/AuthorizedAnalysisService';
import { AuthorizedCoverageService } from './service/AuthorizedCoverageService';
import { AuthorizedSettingService } from './service/AuthorizedSettingService';
import { AuthorizedSnapshotService } from './service/AuthorizedSnapshotService';
import { CurrentPolicy } from './service/CurrentPolicy';
import { DefaultAnalysisService } from './service/DefaultAnalysisService';
import { DefaultCoverageService } from './service/DefaultCoverageService';
import { DefaultSettingService } from './service/DefaultSettingService';
import { DefaultSnapshotService } from './service/DefaultSnapshotService';
import { EntityFinder } from './service/EntityFinder';
import { MemberFinder } from './service/MemberFinder';
import { RepositoryEntities } from './service/RepositoryEntities';
import { RollUpService } from './service/RollUpService';
import { UploadSubjects } from './service/UploadSubjects';
import { SourceReader } from './source/SourceReader';
import { ReportPlacer } from './upload/ReportPlacer';
import { openWorkers } from './workers/openWorkers';

/**
 * Collects and serves the test coverage of catalog entities.
 *
 * @public
 */
export const coveragePlugin = createBackendPlugin({
  pluginId: 'coverage',
  register(env) {
    const formats: CoverageFormat[] = [...coverageFormats];
    env.registerExtensionPoint(coverageFormatsExtensionPoint, {
      addFormat(...added) {
        for (const format of added) {
          if (formats.some(known => known.id === format.id)) {
            throw new Error(`Duplicate coverage format '${format.id}'`);
          }
          formats.push(format);
        }
      },
    });

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        cache: coreServices.cache,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        urlReader: coreServices.urlReader,
      },
      async init(deps) {
        const { auth, auditor, catalog, httpAuth, logger } = deps;
        const {
          defaultBranches,
          badgesArePublic,
          limits,
          policy,
          ingest,
          ...schedules
        } = readCoverageConfig(deps.config);

        const db = await openDatabase(deps.database);
        const retention = readRetentionConfig(deps.config);
        const store = new DatabaseCoverageStore({
          db,
          defaultBranches,
          hitCountsSnapshots: retention.hitCountsSnapshots,
          hitSpace: new FreedSpace({ db, logger, table: 'hit_chunks' }),
        });
        const snapshots = new DatabaseSnapshotStore({ db, defaultBranches });
        const analyses = new DatabaseAnalysisStore({
          db,
          defaultBranches,
          space: new FreedSpace({ db, logger, table: 'analyses' }),
        });
        const entities = new EntityFinder({ auth, catalog });
        const announcer = openAnnouncer({ ...deps, db });
        const policyTargets = new DatabasePolicyTargetStore({ db });
        const policies = new CurrentPolicy({ policy, targets: policyTargets });
        const workers = openWorkers(deps);
        const analyst = new Analyst({
          analyses,
          entities,
          policies,
          announcer,
          logger,
          workers,
        });
        const metrics = new CoverageMetrics(deps.metrics, {
          countWaitingTasks: () => workers?.waiting ?? 0,
          countWaitingAnalyses: async () =>
            (await analyses.countStale(analyst.freshness())).stale,
        });
        workers?.onWaited((task, seconds) =>
          metrics.workerWaitedFor(task, seconds),
        );
        const gate = new AccessGate({
          ...deps,
          subjects: new UploadSubjects(ingest, ref => readPlacement(db, ref)),
        });
        const repositories = new RepositoryEntities({ auth, catalog });
        const service = new AuthorizedCoverageService({
          repositories,
          service: new DefaultCoverageService({
            repositories,
            analyst,
            announcer,
            entities,
            store,
            snapshots,
            sources: new SourceReader(deps),
            reader: new ReportReader({
              formats,
              limits,
              workers,
              onParsed: time => metrics.reportParsed(time),
            }),
            placer: new ReportPlacer(workers),
            limits,
            appBaseUrl: deps.config.getOptionalString('app.baseUrl') ?? '',
          }),
          gate,
        });
        const analysisService = new AuthorizedAnalysisService({
          service: new DefaultAnalysisService({ analyses, analyst, entities }),
          gate,
        });
        const visible = new VisibleEntities({ ...deps, gate, db });
        const scorecard = new ScorecardService({
          db,
          visible,
          staleAfterDays: policy.staleAfterDays,
        });
        registerPermissions(deps.permissionsRegistry, entities);
        deps.httpRouter.use(
          createHealthRouter({ health: new DatabaseHealth({ db, logger }) }),
        );
        for (const path of [
          '/health',
          ...(badgesArePublic ? [BADGE_PATH] : []),
        ]) {
          deps.httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
        }
        deps.httpRouter.use(
          await openGovernance({
            ...deps,
            db,
            gate,
            visible,
            entities,
            analyst,
            policies,
            policyTargets,
            statedPolicy: deps.config.getOptional('coverage.policy'),
            reminders: schedules.campaignReminders,
          }),
        );
        deps.httpRouter.use(
          createRouter({
            service,
            analyses: analysisService,
            settings: new AuthorizedSettingService({
              service: new DefaultSettingService({
                settings: new DatabaseSettingStore({ db }),
                analyst,
                entities,
              }),
              gate,
            }),
            snapshots: new AuthorizedSnapshotService({
              service: new DefaultSnapshotService({
                snapshots,
                analyst,
                entities,
              }),
              gate,
            }),
            rollUps: new RollUpService({
              gate,
              members: new MemberFinder({ entities }),
              store: new DatabaseRollUpStore({ db }),
              staleAfterDays: policy.staleAfterDays,
            }),
            scorecard,
            badges: new BadgeService({ db, gate, isPublic: badgesArePublic }),
            auditor,
            httpAuth,
            limits,
            observers: { auditor, logger, metrics },
          }),
        );
        registerActions({
          actionsRegistry: deps.actionsRegistry,
          service,
          analyses: analysisService,
          scorecard,
        });
        await scheduleTasks(deps.scheduler, {
          ...deps,
          db,
          store,
          analyses,
          analyst,
          entities,
          retention,
          schedules,
        });
      },
    });
  },
});
