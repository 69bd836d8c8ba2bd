import request from 'supertest';
import {
  brotliCompressSync,
  constants,
  gzipSync,
  zstdCompressSync,
} from 'zlib';
import {
  coverageBackends,
  databaseContents,
  lcov,
} from './__testUtils__/coverageBackend';
import {
  MULTIPART,
  MULTIPART_END,
  multipartStart,
} from './__testUtils__/multipart';

const MB = 1_000_000;

const pack = {
  gzip: (bytes: Buffer) => gzipSync(bytes),
  zstd: (bytes: Buffer) => zstdCompressSync(bytes),
  br: (bytes: Buffer) =>
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4 },
    }),
};
const PACKINGS = Object.keys(pack) as (keyof typeof pack)[];

/** A report that names the test again and again. */
const repeated = Buffer.concat([
  Buffer.from('TN:\nSF:a.ts\n'),
  Buffer.alloc(60 * MB, 'TN:\n'),
]);

/** A zstd frame that asks for a window of 2 GB before its first block. */
const wideWindow = Buffer.from('28b52ffd00a8010000', 'hex');

const cobertura = (doctype: string, name: string) =>
  `<?xml version="1.0"?>${doctype}<coverage line-rate="0"><packages><package><classes><class filename="${name}"><lines><line number="1" hits="1"/></lines></class></classes></package></packages></coverage>`;

const letters = [...'abcdefghij'];
const billionLaughs = letters
  .map((name, i) => {
    const below = i === 0 ? 'laugh' : `&${letters[i - 1]};`;
    return `<!ENTITY ${name} "${below.repeat(10)}">`;
  })
  .join('');

describe('hostile reports', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it.each(PACKINGS)('end at the ratio: a bomb of %s', async packing => {
    const name = `lcov.info.${packing}`;
    const { upload, knex } = await start();
    const bomb = pack[packing](repeated);
    const before = process.memoryUsage().rss;
    const answer = await upload({}, bomb, name);
    expect(answer.status).toBe(413);
    expect(answer.body.error.message).toBe(
      `The report '${name}' inflates to more than 300 times what was sent (coverage.limits.ratio); nothing was stored`,
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * MB);
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it.each(PACKINGS)('end at the ratio: a whole body of %s', async packing => {
    const { server, knex } = await start();
    const answer = await request(server)
      .post('/api/coverage/uploads')
      .set('content-type', MULTIPART)
      .set('content-encoding', packing)
      .send(
        pack[packing](Buffer.concat([Buffer.from(multipartStart()), repeated])),
      );
    expect(answer.status).toBe(413);
    expect(answer.body.error.message).toContain(
      'The upload inflates to more than 300 times what was sent',
    );
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it.each(PACKINGS)('may be packed as %s when they are none', async packing => {
    const { server, upload } = await start();
    const packed = pack[packing](Buffer.from(lcov));
    await upload({}, packed, `lcov.info.${packing}`).expect(201);
    const again = await request(server)
      .post('/api/coverage/uploads')
      .set('content-type', MULTIPART)
      .set('content-encoding', packing)
      .send(
        pack[packing](Buffer.from(multipartStart() + lcov + MULTIPART_END)),
      );
    expect(again.status).toBe(200);
  });

  it.each([
    ['gzip', pack.gzip(Buffer.from(lcov)).subarray(0, 40), 'a.info'],
    ['zstd', pack.zstd(Buffer.from(lcov)).subarray(0, 40), 'a.info'],
    ['zstd', wideWindow, 'window.info'],
    ['brotli', pack.br(Buffer.from(lcov)).subarray(0, 40), 'a.br'],
    ['brotli', Buffer.from('no brotli'), 'a.br'],
  ])(
    'are refused when their %s is damaged: %#',
    async (packing, bytes, name) => {
      const { upload, knex } = await start();
      const answer = await upload({}, bytes, name);
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain(
        `Cannot read '${name}': its ${packing} is damaged`,
      );
      expect((await databaseContents(knex)).flat()).toEqual([]);
    },
  );

  it('are refused in a packing that is not known', async () => {
    const { server } = await start();
    const answer = await request(server)
      .post('/api/coverage/uploads')
      .set('content-type', MULTIPART)
      .set('content-encoding', 'gzip, br')
      .send(Buffer.from(multipartStart()));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('gzip, zstd, br or none');
  });

  it('expand no entity of XML, and read none of a file', async () => {
    const { upload, knex } = await start();
    for (const [doctype, name] of [
      [`<!DOCTYPE coverage [${billionLaughs}]>`, '&j;'],
      ['<!DOCTYPE coverage [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
      ['<!DOCTYPE coverage SYSTEM "http://127.0.0.1:1/evil.dtd">', '&x;'],
    ]) {
      const answer = await upload({}, cobertura(doctype, name), 'c.xml');
      expect(answer.status).toBe(400);
      expect(answer.body.error.message).toContain(`'c.xml' as Cobertura`);
      expect(answer.text).not.toMatch(/laughlaugh|root:/);
    }
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('are refused when they nest without end', async () => {
    const { upload, knex } = await start();
    const answer = await upload(
      {},
      `<coverage><packages>${'<package>'.repeat(1_000_000)}`,
      'deep.xml',
    );
    expect(answer.status).toBe(400);
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });
});
