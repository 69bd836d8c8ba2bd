import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  createBackendPlugin,
  coreServices,
} from '@backstage/backend-plugin-api';
import { DocumentCollatorFactory } from '@backstage/plugin-search-common';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { Readable } from 'node:stream';
import { searchModuleCoverage } from './module';

/** A backend with the API's part that the collator reads. */
function coverageBackend(callers: (string | undefined)[]) {
  return createBackendPlugin({
    pluginId: 'coverage',
    register(env) {
      env.registerInit({
        deps: { httpRouter: coreServices.httpRouter },
        async init({ httpRouter }) {
          httpRouter.use((req, res) => {
            callers.push(req.headers.authorization);
            const items = req.path.endsWith('/gaps')
              ? []
              : [
                  {
                    entityRef: 'component:default/shop',
                    title: 'Shop',
                    annotated: true,
                    owner: null,
                    system: null,
                    level: null,
                    lines: null,
                    gaps: { critical: 0, high: 0, medium: 0, low: 0 },
                  },
                ];
            res.json({ items, totalItems: items.length, pageInfo: {} });
          });
        },
      });
    },
  });
}

describe('searchModuleCoverage', () => {
  it('reads the coverage backend as a service, when it is time', async () => {
    const collators: DocumentCollatorFactory[] = [];
    const callers: (string | undefined)[] = [];
    await startTestBackend({
      extensionPoints: [
        [
          searchIndexRegistryExtensionPoint,
          {
            addCollator: ({ factory }) => collators.push(factory),
            addDecorator: () => {},
          },
        ],
      ],
      features: [
        coverageBackend(callers),
        searchModuleCoverage,
        mockServices.rootConfig.factory({
          data: {
            search: {
              collators: {
                coverage: { locationTemplate: '/c/:name' },
              },
            },
          },
        }),
      ],
    });
    const [collator] = collators;
    expect(collator.type).toBe('coverage');
    const documents: unknown[] = [];
    for await (const document of (await collator.getCollator()) as Readable) {
      documents.push(document);
    }
    expect(documents).toEqual([
      expect.objectContaining({
        title: 'Coverage of Shop',
        location: '/c/shop',
      }),
    ]);
    expect(callers).toHaveLength(2);
    expect(callers[0]).toContain('Bearer mock-service-token');
  });
});
