import {
  CoverageClient,
  GovernanceClient,
} from '@backstage-coverage/plugin-coverage-common';
import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { coverageApiRef } from '../api/coverageApiRef';
import { governanceApiRef } from '../api/governanceApiRef';

export const coverageApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: coverageApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new CoverageClient({ fetchApi }),
    }),
});

export const governanceApi = ApiBlueprint.make({
  name: 'governance',
  params: defineParams =>
    defineParams({
      api: governanceApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new GovernanceClient({ fetchApi }),
    }),
});
