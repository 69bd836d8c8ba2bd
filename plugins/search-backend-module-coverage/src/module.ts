import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { createCoverageClient } from '@backstage-coverage/plugin-coverage-node';
import { CoverageCollatorFactory } from './CoverageCollatorFactory';
import { readVisibility } from './readVisibility';

const CONFIG = 'search.collators.coverage';

/**
 * Indexes what the scorecard shows, under the type `coverage`.
 *
 * @public
 */
export const searchModuleCoverage = createBackendModule({
  pluginId: 'search',
  moduleId: 'coverage-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, config, discovery, indexRegistry, scheduler } = deps;
        const visibility = readVisibility(config);
        if (visibility.isOfNames) {
          deps.logger.info(
            `Search knows names only, no coverage and no gaps: say in ${CONFIG}.visibilityPermission which permission decides who finds them`,
          );
        }
        const schedule = config.has(`${CONFIG}.schedule`)
          ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
              config.getConfig(`${CONFIG}.schedule`),
            )
          : {
              frequency: { minutes: 10 },
              timeout: { minutes: 15 },
              // The coverage backend has read the catalog then.
              initialDelay: { seconds: 30 },
            };
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new CoverageCollatorFactory({
            visibility,
            source: await createCoverageClient({ auth, discovery }),
            locationTemplate:
              config.getOptionalString(`${CONFIG}.locationTemplate`) ??
              '/catalog/:namespace/:kind/:name/coverage',
          }),
        });
      },
    });
  },
});
