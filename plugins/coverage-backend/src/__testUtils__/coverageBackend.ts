import {
  mockServices,
  startTestBackend,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';
import { UploadMetadata } from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import request from 'supertest';
import { coveragePlugin } from '../plugin';

export const component = (name: string, system?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    annotations: { 'backstage-coverage.dev/enabled': 'true' },
  },
  spec: { type: 'service', lifecycle: 'production' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/team-a' },
    ...(system ? [{ type: 'partOf', targetRef: system }] : []),
  ],
});

const shop = component('shop', 'system:default/web');

/** Three lines, one covered; one decision of which one side was taken. */
export const lcov = [
  'TN:',
  'SF:src/cart.ts',
  'DA:1,4',
  'BRDA:1,0,0,4',
  'BRDA:1,0,1,0',
  'DA:2,0',
  'DA:4,0',
  'end_of_record',
  'SF:src/pay.ts',
  'DA:10,1',
  'end_of_record',
  '',
].join('\n');

/** The lines that `lcov` misses in the cart. */
export const lcovOfOtherTests = [
  'SF:src/cart.ts',
  'DA:1,0',
  'DA:2,9',
  'DA:4,0',
  'end_of_record',
  '',
].join('\n');

export const metadata: UploadMetadata = {
  entityRef: 'component:default/shop',
  commit: 'a1b2c3d4',
  branch: 'main',
  committedAt: '2026-01-02T03:04:05Z',
  flag: 'unit',
};

interface BackendOptions {
  entities?: Entity[];
  config?: object;
  decision?: DefinitivePolicyDecision['result'];
}

/** Call it inside `describe`: the databases end with its tests. */
export function coverageBackends(ids: TestDatabaseId[]) {
  const databases = TestDatabases.create({ ids });
  return {
    ids: databases.eachSupportedId().map(([id]) => id),
    async start(id: TestDatabaseId = ids[0], options: BackendOptions = {}) {
      const knex = await databases.init(id);
      return { knex, ...(await startCoverageBackend(knex, options)) };
    },
  };
}

/** The plugin behind HTTP, with a database that can be looked into. */
async function startCoverageBackend(knex: Knex, options: BackendOptions) {
  const { server } = await startTestBackend({
    features: [
      coveragePlugin,
      catalogServiceMock.factory({ entities: options.entities ?? [shop] }),
      mockServices.database.factory({ knex }),
      mockServices.permissions.factory({
        result: options.decision ?? AuthorizeResult.ALLOW,
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://portal' },
          coverage: options.config ?? {},
        },
      }),
    ],
  });
  const upload = (
    changes: Partial<UploadMetadata> = {},
    report: string | Buffer = lcov,
    fileName = 'lcov.info',
  ) =>
    request(server)
      .post('/api/coverage/uploads')
      .field('metadata', JSON.stringify({ ...metadata, ...changes }))
      .attach('report', Buffer.from(report), fileName);
  const get = (path: string) => request(server).get(`/api/coverage${path}`);
  return { server, upload, get };
}

/** Every row of every table. */
export async function databaseContents(knex: Knex): Promise<unknown[][]> {
  const tables = [
    'file_coverage',
    'manifests',
    'snapshots',
    'uploads',
    'entity_coverage',
  ];
  return Promise.all(tables.map(table => knex(table).select()));
}
