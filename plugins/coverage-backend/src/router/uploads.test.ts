import {
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { ClientRequest, IncomingMessage, request } from 'http';
import { AddressInfo } from 'net';
import { text } from 'stream/consumers';
import { coveragePlugin } from '../plugin';

const shop = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'shop', namespace: 'default' },
};

const metadataPart = (entityRef: string) =>
  [
    '--x',
    'Content-Disposition: form-data; name="metadata"',
    '',
    JSON.stringify({ entityRef, commit: 'a1b2c3d4' }),
    '--x',
    'Content-Disposition: form-data; name="report"; filename="lcov.info"',
    '',
    '',
  ].join('\r\n');

/** A client that goes on sending, as a CI job with a large report does. */
describe('POST /uploads as a stream', () => {
  const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
  let knex: Knex;
  let port: number;

  beforeEach(async () => {
    knex = await databases.init('SQLITE_3');
    const { server } = await startTestBackend({
      features: [
        coveragePlugin,
        catalogServiceMock.factory({ entities: [shop] }),
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://portal' },
            coverage: { limits: { sentBytes: 1_000_000 } },
          },
        }),
      ],
    });
    port = (server.address() as AddressInfo).port;
  });

  function send(): { client: ClientRequest; answer: Promise<IncomingMessage> } {
    const client = request({
      port,
      method: 'POST',
      path: '/api/coverage/uploads',
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    const answer = new Promise<IncomingMessage>((resolve, reject) => {
      client.on('response', resolve);
      client.on('error', reject);
    });
    return { client, answer };
  }

  async function storedRows() {
    const [{ count }] = await knex('file_coverage').count({ count: '*' });
    return Number(count);
  }

  it('answers 404 for an unknown entity while the report is still to come', async () => {
    const { client, answer } = send();
    client.write(metadataPart('component:default/nope'));
    const response = await answer;
    expect(response.statusCode).toBe(404);
    expect(await text(response)).toContain('has no entity');
    client.destroy();
  });

  it('lets a client that goes on sending read the answer', async () => {
    const { client, answer } = send();
    client.write(metadataPart('component:default/nope'));
    const chunk = Buffer.alloc(100_000, '#');
    const sender = setInterval(() => client.write(chunk), 1);
    try {
      expect((await answer).statusCode).toBe(404);
    } finally {
      clearInterval(sender);
      client.destroy();
    }
  });

  it('answers 400 for bad metadata while the report is still to come', async () => {
    const { client, answer } = send();
    client.write(metadataPart('nope'));
    expect((await answer).statusCode).toBe(400);
    client.destroy();
  });

  it('stops a body without declared length at its limit', async () => {
    const { client, answer } = send();
    client.write(metadataPart('component:default/shop'));
    const chunk = 'SF:a.ts\nDA:1,1\nend_of_record\n'.repeat(5_000);
    for (let i = 0; i < 20; i++) {
      client.write(chunk);
    }
    const response = await answer;
    expect(response.statusCode).toBe(413);
    expect(await text(response)).toContain('coverage.limits.sentBytes');
    client.destroy();
    expect(await storedRows()).toBe(0);
  });

  it('stores nothing of a client that disconnects, and takes its next try', async () => {
    const cut = send();
    cut.answer.catch(() => {});
    cut.client.write(metadataPart('component:default/shop'));
    cut.client.write('SF:a.ts\nDA:1,1\nend_of_record\n');
    await new Promise(resolve => setTimeout(resolve, 100));
    cut.client.destroy();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(await storedRows()).toBe(0);

    const { client, answer } = send();
    client.write(metadataPart('component:default/shop'));
    client.end('SF:a.ts\nDA:1,1\nend_of_record\n\r\n--x--\r\n');
    expect((await answer).statusCode).toBe(201);
    expect(await storedRows()).toBe(1);
  });
});
