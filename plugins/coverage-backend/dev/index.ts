import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

// The plugin alone, in memory, open to every caller:
//   yarn workspace @backstage-coverage/plugin-coverage-backend start
//   curl -F 'metadata={"entityRef":"component:default/sample","commit":"1a2b3c4"}' \
//     -F report=@lcov.info http://localhost:7007/api/coverage/uploads
const backend = createBackend();

backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: {
          name: 'sample',
          annotations: { 'backstage-coverage.dev/enabled': 'true' },
        },
        spec: { type: 'service', lifecycle: 'experimental', owner: 'guests' },
      },
    ],
  }),
);
backend.add(import('../src'));

backend.start();
