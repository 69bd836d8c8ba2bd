import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { coveragePermissions } from '@backstage-coverage/plugin-coverage-common';
import {
  CoverageFormat,
  coverageFormats,
  coverageFormatsExtensionPoint,
} from '@backstage-coverage/plugin-coverage-node';
import { createGetEntityCoverageAction } from './actions/createGetEntityCoverageAction';
import { readCoverageConfig } from './config';
import { DatabaseCoverageStore } from './database/DatabaseCoverageStore';
import { createRouter } from './router/createRouter';
import { AuthorizedCoverageService } from './service/AuthorizedCoverageService';
import { CatalogSync } from './service/CatalogSync';
import { DefaultCoverageService } from './service/DefaultCoverageService';

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
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auth, catalog, httpAuth, logger, permissions } = deps;
        const { defaultBranches, limits, catalogSync } = readCoverageConfig(
          deps.config,
        );
        const store = await DatabaseCoverageStore.create({
          database: deps.database,
          defaultBranches,
        });
        const service = new AuthorizedCoverageService({
          service: new DefaultCoverageService({
            auth,
            catalog,
            store,
            formats,
            limits,
            appBaseUrl: deps.config.getOptionalString('app.baseUrl') ?? '',
          }),
          auth,
          catalog,
          permissions,
        });
        deps.permissionsRegistry.addPermissions(coveragePermissions);
        deps.httpRouter.use(createRouter({ service, httpAuth, limits }));
        createGetEntityCoverageAction({
          actionsRegistry: deps.actionsRegistry,
          service,
        });
        await new CatalogSync({ auth, catalog, store, logger }).schedule(
          deps.scheduler,
          catalogSync,
        );
      },
    });
  },
});
