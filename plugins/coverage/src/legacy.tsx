/**
 * The plugin for apps of the old frontend system.
 *
 * @packageDocumentation
 */
import {
  CoverageClient,
  GovernanceClient,
  isCoverageAvailable,
} from '@backstage-coverage/plugin-coverage-common';
import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { coverageApiRef } from './api/coverageApiRef';
import { governanceApiRef } from './api/governanceApiRef';
import { TabPathProps, withTabPath } from './components/LegacyTabPath';
import {
  entityContentRouteRef,
  rollUpContentRouteRef,
  rootRouteRef,
} from './routes';

export { coverageApiRef, governanceApiRef, isCoverageAvailable };
export { coverageTranslationRef } from './translation';
export type { TabPathProps };

const loadScreens = () => import('./components/screens').then(m => m.screens);

/**
 * The plugin for the old frontend system.
 *
 * @public
 */
export const coveragePlugin = createPlugin({
  id: 'coverage',
  apis: [
    createApiFactory({
      api: coverageApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new CoverageClient({ fetchApi }),
    }),
    createApiFactory({
      api: governanceApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new GovernanceClient({ fetchApi }),
    }),
  ],
  routes: {
    root: rootRouteRef,
    entityContent: entityContentRouteRef,
    rollUpContent: rollUpContentRouteRef,
  },
});

/**
 * The scorecard of the organisation, with its page header.
 *
 * @public
 */
export const CoveragePage: (props: TabPathProps) => JSX.Element =
  coveragePlugin.provide(
    createRoutableExtension({
      name: 'CoveragePage',
      component: () =>
        loadScreens()
          .then(screens => screens.legacyScorecardPage())
          .then(withTabPath),
      mountPoint: rootRouteRef,
    }),
  );

/**
 * The Coverage tab of an entity.
 *
 * @public
 */
export const EntityCoverageContent: () => JSX.Element = coveragePlugin.provide(
  createRoutableExtension({
    name: 'EntityCoverageContent',
    component: () =>
      loadScreens()
        .then(screens => screens.coverageTab())
        .then(CoverageTab => () => <CoverageTab />),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The Coverage card of an entity's overview.
 *
 * @public
 */
export const EntityCoverageCard: (props: TabPathProps) => JSX.Element =
  coveragePlugin.provide(
    createComponentExtension({
      name: 'EntityCoverageCard',
      component: {
        lazy: () =>
          loadScreens()
            .then(screens => screens.coverageCard())
            .then(withTabPath),
      },
    }),
  );

/**
 * The Coverage tab of a group, system or domain.
 *
 * @public
 */
export const EntityCoverageRollUpContent: (props: TabPathProps) => JSX.Element =
  coveragePlugin.provide(
    createRoutableExtension({
      name: 'EntityCoverageRollUpContent',
      component: () =>
        loadScreens()
          .then(screens => screens.rollUpTab())
          .then(withTabPath),
      mountPoint: rollUpContentRouteRef,
    }),
  );

/**
 * The Coverage card of a group's, system's or domain's overview.
 *
 * @public
 */
export const EntityCoverageRollUpCard: (props: TabPathProps) => JSX.Element =
  coveragePlugin.provide(
    createComponentExtension({
      name: 'EntityCoverageRollUpCard',
      component: {
        lazy: () =>
          loadScreens()
            .then(screens => screens.rollUpCard())
            .then(withTabPath),
      },
    }),
  );
