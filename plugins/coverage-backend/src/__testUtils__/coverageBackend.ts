import {
  coreServices,
  createServiceFactory,
  ServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  ActionsRegistryService,
  actionsRegistryServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import {
  mockServices,
  startTestBackend,
  TestDatabaseId,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EventsService } from '@backstage/plugin-events-node';
import {
  NotificationService,
  notificationService,
} from '@backstage/plugin-notifications-node';
import {
  SignalsService,
  signalsServiceRef,
} from '@backstage/plugin-signals-node';
import {
  Inventory,
  UploadMetadata,
} from '@backstage-coverage/plugin-coverage-common';
import { Knex } from 'knex';
import request from 'supertest';
import { coveragePlugin } from '../plugin';
import { permissionsWith, PolicyOptions } from './permissionsWith';

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

export const shop = component('shop', 'system:default/web');

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

/** The repository of `lcov`, with a file that no report has. */
export const inventory: Inventory = {
  version: 1,
  files: [
    {
      path: 'src/cart.ts',
      kind: 'source',
      lines: 20,
      functions: [{ name: 'addToCart', line: 2 }],
    },
    { path: 'src/pay.ts', kind: 'source', lines: 12 },
    { path: 'src/refund.ts', kind: 'source', lines: 40 },
    {
      path: 'src/pay.test.ts',
      kind: 'test',
      lines: 9,
      imports: ['src/pay.ts'],
      test: {
        functions: 2,
        skipped: 0,
        unresolvedImports: [],
        external: false,
      },
    },
  ],
  stacks: [],
};

/** What the people of that repository say. */
export const repositoryFile = [
  'targets:',
  '  - { measure: lines, value: 80, by: 2099-06-30 }',
  'areas:',
  '  - { name: checkout, include: [src/cart.ts, src/pay.ts], priority: high }',
  '',
].join('\n');

export const metadata: UploadMetadata = {
  entityRef: 'component:default/shop',
  commit: 'a1b2c3d4',
  branch: 'main',
  committedAt: '2026-01-02T03:04:05Z',
  flag: 'unit',
};

interface BackendOptions extends PolicyOptions {
  /** Default: a database of its own. */
  knex?: Knex;
  entities?: Entity[];
  /** Instead of `entities`. */
  catalog?: ReturnType<typeof catalogServiceMock>;
  config?: object;
  /** Default: as found. */
  auditor?: ReturnType<typeof mockServices.auditor.mock>;
  /** Default: none of the hosts is configured. */
  urlReader?: ReturnType<typeof mockServices.urlReader.mock>;
  /** For tests that invoke actions. */
  actionsRegistry?: ActionsRegistryService;
  /** In place of the mock of the service that asks for permissions. */
  services?: ServiceFactory[];
  /** Beside the plugin's and the app's. */
  rootConfig?: object;
  /** What is announced goes nowhere by default. */
  events?: EventsService['publish'];
  signals?: SignalsService['publish'];
  notifications?: NotificationService['send'];
}

/** Call it inside `describe`: the databases end with its tests. */
export function coverageBackends(ids: TestDatabaseId[]) {
  // Starting a backend takes a busy machine some seconds.
  jest.setTimeout(60_000);
  const databases = TestDatabases.create({ ids });
  return {
    ids: databases.eachSupportedId().map(([id]) => id),
    async start(id: TestDatabaseId = ids[0], options: BackendOptions = {}) {
      const knex = options.knex ?? (await databases.init(id));
      return { knex, ...(await startCoverageBackend(knex, options)) };
    },
  };
}

const nowhere = async () => {};

/** The plugin behind HTTP, with a database that can be looked into. */
async function startCoverageBackend(knex: Knex, options: BackendOptions) {
  const scheduler = mockServices.scheduler();
  const { server } = await startTestBackend({
    features: [
      coveragePlugin,
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () =>
          options.catalog ??
          catalogServiceMock({ entities: options.entities ?? [shop] }),
      }),
      mockServices.database.factory({ knex }),
      ...(options.services ?? [permissionsWith(options)]),
      mockServices.events.mock({ publish: options.events ?? nowhere }).factory,
      createServiceFactory({
        service: signalsServiceRef,
        deps: {},
        factory: () => ({ publish: options.signals ?? nowhere }),
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({ send: options.notifications ?? nowhere }),
      }),
      // Tests run the tasks themselves.
      createServiceFactory({
        service: coreServices.scheduler,
        deps: {},
        factory: () => scheduler,
      }),
      ...(options.actionsRegistry
        ? [
            createServiceFactory({
              service: actionsRegistryServiceRef,
              deps: {},
              factory: () => options.actionsRegistry!,
            }),
          ]
        : []),
      ...(options.auditor ? [options.auditor.factory] : []),
      ...(options.urlReader ? [options.urlReader.factory] : []),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://portal' },
          coverage: options.config ?? {},
          ...options.rootConfig,
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
  /** The same with parts beside the report. */
  const uploadWith = (
    parts: { inventory?: string | Buffer; config?: string | Buffer },
    ...args: Parameters<typeof upload>
  ) =>
    Object.entries(parts).reduce(
      (sent, [name, content]) =>
        sent.attach(name, Buffer.from(content), `${name}.txt`),
      upload(...args),
    );
  const get = (path: string) => request(server).get(`/api/coverage${path}`);
  const put = (path: string, body: unknown) =>
    request(server)
      .put(`/api/coverage${path}`)
      .set('content-type', 'application/json')
      .send(typeof body === 'string' ? body : JSON.stringify(body));
  const post = (path: string, body: unknown = {}) =>
    request(server)
      .post(`/api/coverage${path}`)
      .set('content-type', 'application/json')
      .send(JSON.stringify(body));
  const remove = (path: string) =>
    request(server).delete(`/api/coverage${path}`);
  const runTask = (id: string) => scheduler.triggerTask(id);
  return { server, upload, uploadWith, get, post, put, remove, runTask };
}

/** Every row of every table. */
export async function databaseContents(knex: Knex): Promise<unknown[][]> {
  const tables = [
    'file_coverage',
    'manifests',
    'snapshots',
    'uploads',
    'entity_coverage',
    'documents',
    'inventories',
    'repository_files',
    'analyses',
    'targets',
    'overrides',
    'exemptions',
  ];
  return Promise.all(tables.map(table => knex(table).select()));
}
