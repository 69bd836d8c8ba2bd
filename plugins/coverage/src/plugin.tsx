import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiShieldCheckLine } from '@remixicon/react';
import { coverageApi, governanceApi } from './extensions/api';
import { coverageEntityCard, coverageEntityContent } from './extensions/entity';
import { coverageHomeWidget } from './extensions/home';
import { coveragePage } from './extensions/page';
import { coverageRollUpCard, coverageRollUpContent } from './extensions/rollUp';
import { coverageSearchResult, coverageSearchType } from './extensions/search';
import {
  entityContentRouteRef,
  rollUpContentRouteRef,
  rootRouteRef,
} from './routes';

/**
 * The plugin for the new frontend system.
 *
 * @public
 */
export default createFrontendPlugin({
  pluginId: 'coverage',
  title: 'Coverage',
  icon: <RiShieldCheckLine />,
  info: { packageJson: () => import('../package.json') },
  routes: {
    root: rootRouteRef,
    entityContent: entityContentRouteRef,
    rollUpContent: rollUpContentRouteRef,
  },
  extensions: [
    coverageApi,
    governanceApi,
    coveragePage,
    coverageEntityContent,
    coverageEntityCard,
    coverageRollUpContent,
    coverageRollUpCard,
    coverageHomeWidget,
    coverageSearchResult,
    coverageSearchType,
  ],
});
