import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ClientRequest, IncomingMessage, request } from 'http';
import { AddressInfo } from 'net';
import { json, text } from 'stream/consumers';
import {
  coverageBackends,
  databaseContents,
  lcov,
  shop,
} from './__testUtils__/coverageBackend';
import {
  MULTIPART,
  MULTIPART_END,
  multipartStart,
} from './__testUtils__/multipart';

/** A report that could go on. */
const half = lcov.slice(0, lcov.indexOf('SF:src/pay'));

describe('hostile clients', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  async function startWith(limits: object) {
    const catalog = catalogServiceMock({ entities: [shop] });
    const { server, knex } = await start('SQLITE_3', {
      catalog,
      config: { limits },
    });
    /** Until the entity of an upload is asked for: it is being read then. */
    const enter = () =>
      new Promise<void>(resolve => {
        jest.spyOn(catalog, 'getEntityByRef').mockImplementation(async () => {
          resolve();
          return shop;
        });
      });
    const { port } = server.address() as AddressInfo;
    /** An upload that is sent by hand. */
    function open(): {
      client: ClientRequest;
      answer: Promise<IncomingMessage>;
    } {
      const client = request({
        port,
        method: 'POST',
        path: '/api/coverage/uploads',
        headers: { 'content-type': MULTIPART },
      });
      const answer = new Promise<IncomingMessage>((resolve, reject) => {
        client.on('response', resolve);
        client.on('error', reject);
      });
      return { client, answer };
    }
    /** An upload to its end. */
    async function send() {
      const { client, answer } = open();
      client.end(multipartStart() + lcov + MULTIPART_END);
      const response = await answer;
      return { response, body: (await json(response)) as any };
    }
    const stored = async () => (await databaseContents(knex)).flat();
    return { open, send, stored, enter, knex };
  }

  it('are answered 408 when they send nothing for a while', async () => {
    const { open, send, stored } = await startWith({ idleSeconds: 1 });
    const { client, answer } = open();
    client.write(multipartStart() + half);
    const response = await answer;
    expect(response.statusCode).toBe(408);
    expect(await text(response)).toContain(
      'The upload sent nothing for 1 seconds (coverage.limits.idleSeconds); nothing was stored',
    );
    client.destroy();
    expect(await stored()).toEqual([]);
    expect((await send()).response.statusCode).toBe(201);
  });

  it('are answered 408 when they send byte by byte for ever', async () => {
    const { open, stored } = await startWith({ seconds: 2, idleSeconds: 1 });
    const { client, answer } = open();
    client.write(multipartStart());
    const trickle = setInterval(() => client.write('#'), 100);
    try {
      const response = await answer;
      expect(response.statusCode).toBe(408);
      expect(await text(response)).toContain('coverage.limits.seconds');
    } finally {
      clearInterval(trickle);
      client.destroy();
    }
    expect(await stored()).toEqual([]);
  });

  it('are answered 429 when too many send at once, and welcome again after', async () => {
    const { open, send, stored, enter } = await startWith({ uploadsAtOnce: 2 });
    const slow = [open(), open()];
    for (const { client } of slow) {
      const entered = enter();
      client.write(multipartStart() + half);
      await entered;
    }
    const refused = await send();
    expect(refused.response.statusCode).toBe(429);
    expect(refused.response.headers['retry-after']).toBe('5');
    expect(refused.body.error.message).toBe(
      'This backend reads 2 uploads at once already (coverage.limits.uploadsAtOnce); try again in 5 seconds',
    );

    slow[0].answer.catch(() => {});
    slow[0].client.destroy();
    slow[1].client.end(MULTIPART_END);
    expect((await slow[1].answer).statusCode).toBeLessThan(300);
    let again = await send();
    while (again.response.statusCode === 429) {
      again = await send();
    }
    expect(again.response.statusCode).toBeLessThan(300);
    expect(await stored()).not.toEqual([]);
  });

  it('leave nothing when they are cut off, at whatever byte', async () => {
    const { open, send, stored, knex } = await startWith({});
    const whole = multipartStart() + lcov + MULTIPART_END;
    for (const at of [
      1,
      40,
      150,
      multipartStart().length + 3,
      whole.length - 4,
    ]) {
      const { client, answer } = open();
      const cut = answer.then(
        () => 'answered',
        error => error.message,
      );
      client.write(whole.slice(0, at));
      // The socket is gone when the bytes are on their way.
      client.once('socket', socket =>
        socket.once('connect', () => setImmediate(() => client.destroy())),
      );
      expect(await cut).toMatch(/hang up|ECONNRESET/);
    }
    expect(await stored()).toEqual([]);
    const next = await send();
    expect(next.response.statusCode).toBe(201);
    expect(await knex('uploads')).toHaveLength(1);
  });
});
