import { CoverageApi } from '@backstage-coverage/plugin-coverage-common';
import { Entity } from '@backstage/catalog-model';
import {
  attachMockApiFactory,
  mockApis,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { screen, within } from '@testing-library/react';
import { InMemoryCoverageApi } from '../__fixtures__/InMemoryCoverageApi';
import { InMemoryGovernanceApi } from '../__fixtures__/InMemoryGovernanceApi';
import { catalogStub } from '../__fixtures__/catalogStub';
import { governanceApiRef } from '../api/governanceApiRef';
import plugin from '../plugin';
import { coverageApiMock } from './coverageApiMock';

/** Opens the scorecard page. */
export function renderScorecard(
  options: {
    query?: string;
    /** The fixtures' API over other members or groups. */
    organisation?: ConstructorParameters<typeof InMemoryCoverageApi>[0];
    /** Calls that answer something else. */
    api?: Partial<CoverageApi>;
    /** Policy, campaigns and exemptions; default: none but those of the configuration. */
    governance?: InMemoryGovernanceApi;
    /** Of the catalog. */
    entities?: Entity[];
    /** What the user's settings have. */
    storage?: ReturnType<typeof mockApis.storage>;
    /** Who is signed in. */
    user?: string;
    /** Names of permissions that they lack. */
    denied?: string[];
  } = {},
) {
  const { query = '', organisation, api, entities = [] } = options;
  const {
    getScorecardSummary,
    listScorecardGroups,
    listScorecardMembers,
    getScorecardTrend,
    listScorecardGaps,
    listScorecardValues,
    exportScorecard,
  } = new InMemoryCoverageApi(organisation);
  const storage = options.storage ?? mockApis.storage();
  renderTestApp({
    features: [plugin, catalogStub],
    initialRouteEntries: [`/coverage${query}`],
    apis: [
      coverageApiMock({
        getScorecardSummary,
        listScorecardGroups,
        listScorecardMembers,
        getScorecardTrend,
        listScorecardGaps,
        listScorecardValues,
        exportScorecard,
        ...api,
      }),
      attachMockApiFactory(
        governanceApiRef,
        options.governance ?? new InMemoryGovernanceApi(),
      ),
      [catalogApiRef, catalogApiMock({ entities })],
      storage,
      mockApis.permission({
        authorize: ({ permission }) =>
          options.denied?.includes(permission.name)
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      }),
      mockApis.identity({
        userEntityRef: options.user ?? 'user:default/grace',
      }),
    ],
  });
}

/** Rows of a table but for its header. */
export async function rowsOf(name: string): Promise<HTMLElement[]> {
  const table = await screen.findByRole('table', { name });
  return within(table).getAllByRole('row').slice(1);
}
