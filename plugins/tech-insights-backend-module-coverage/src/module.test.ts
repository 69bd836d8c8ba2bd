import {
  FactRetriever,
  techInsightsFactRetrieversExtensionPoint,
} from '@backstage-community/plugin-tech-insights-node';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { techInsightsModuleCoverage } from './module';

const row = (name: string) => ({
  entityRef: `component:default/${name}`,
  lines: { total: 4, covered: 1 },
  level: 'none',
  gaps: { critical: 0, high: 1, medium: 0, low: 0 },
  target: 80,
  uploadedAt: new Date().toISOString(),
});

/** The part of the coverage backend that is asked, with one row a page. */
const coverage = createBackendPlugin({
  pluginId: 'coverage',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ httpAuth, httpRouter }) {
        httpRouter.use(async (req, res) => {
          await httpAuth.credentials(req, { allow: ['service'] });
          res.json(
            req.query.cursor
              ? { items: [row('till')], totalItems: 2, pageInfo: {} }
              : {
                  items: [row('shop')],
                  totalItems: 2,
                  pageInfo: { nextCursor: 'next' },
                },
          );
        });
      },
    });
  },
});

describe('techInsightsModuleCoverage', () => {
  it('offers facts of every entity of the scorecard', async () => {
    const retrievers: Record<string, FactRetriever> = {};
    const { server } = await startTestBackend({
      extensionPoints: [
        [
          techInsightsFactRetrieversExtensionPoint,
          { addFactRetrievers: added => Object.assign(retrievers, added) },
        ],
      ],
      features: [coverage, techInsightsModuleCoverage],
    });
    const { port } = server.address() as { port: number };
    const retriever = retrievers.coverageFactRetriever;
    const facts = await retriever.handler({
      auth: mockServices.auth({ pluginId: 'tech-insights' }),
      config: mockServices.rootConfig(),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async id => `http://localhost:${port}/api/${id}`,
      }),
      logger: mockServices.logger.mock(),
      urlReader: mockServices.urlReader.mock(),
    });
    expect(facts).toEqual(
      ['shop', 'till'].map(name => ({
        entity: { kind: 'component', namespace: 'default', name },
        facts: {
          isMeasured: true,
          linePercent: 25,
          levelRank: 0,
          openCriticalGaps: 0,
          openHighGaps: 1,
          isTargetReached: false,
          daysSinceUpload: 0,
        },
      })),
    );
  });
});
