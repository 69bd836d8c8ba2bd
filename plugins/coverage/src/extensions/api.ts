import { CoverageClient } from '@backstage-coverage/plugin-coverage-common';
import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { coverageApiRef } from '../api/coverageApiRef';

export const coverageApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: coverageApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new CoverageClient({ fetchApi }),
    }),
});
