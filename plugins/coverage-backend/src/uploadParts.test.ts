import request from 'supertest';
import { gzipSync } from 'zlib';
import {
  coverageBackends,
  databaseContents,
  inventory,
  lcov,
  metadata,
  repositoryFile,
} from './__testUtils__/coverageBackend';

const json = JSON.stringify(inventory);

/** Ten aliases of ten aliases of ten... */
const yamlBomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]']
  .concat(
    ['b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name, i) => {
      const before = `*${'abcdefg'[i]}`;
      return `${name}: &${name} [${Array(10).fill(before).join(', ')}]`;
    }),
  )
  .join('\n');

const manyFiles = (path: (i: number) => string, n: number) =>
  JSON.stringify({
    version: 1,
    stacks: [],
    files: Array.from({ length: n }, (_, i) => ({
      path: path(i),
      kind: 'source',
      lines: 1,
    })),
  });

describe('the parts inventory and config of an upload', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it('may come before, between and after the reports, as file or field', async () => {
    const { server, knex } = await start();
    await request(server)
      .post('/api/coverage/uploads')
      .field('metadata', JSON.stringify(metadata))
      .field('config', repositoryFile)
      .attach('report', Buffer.from(lcov), 'lcov.info')
      .attach('inventory', Buffer.from(json), 'inventory.json')
      .attach('report', Buffer.from(lcov), 'again.info')
      .expect(201);
    expect(await knex('inventories')).toHaveLength(1);
    expect(await knex('repository_files')).toHaveLength(1);
  });

  it('are new content, and the same content again is not', async () => {
    const { upload, uploadWith } = await start();
    const first = await upload().expect(201);
    const parts = { inventory: json, config: repositoryFile };
    const second = await uploadWith(parts).expect(201);
    expect(second.body.upload.id).toBe(first.body.upload.id);
    await uploadWith({ ...parts, inventory: gzipSync(json) }).expect(200);
    await uploadWith({ config: `${repositoryFile}# changed\n` }).expect(201);
  });

  it('tell what they cannot use of the repository file', async () => {
    const { uploadWith } = await start();
    const { body } = await uploadWith({ config: 'tragets: []\n' }).expect(201);
    expect(body.findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        message: expect.stringContaining('tragets'),
      }),
    ]);
  });

  it.each([
    ['inventory', '{"version":1', /no JSON/],
    ['inventory', '[]', /./],
    ['inventory', '{}', /./],
    ['inventory', '['.repeat(200_000), /no JSON/],
    ['inventory', `${'['.repeat(9_999)}${']'.repeat(9_999)}`, /./],
    ['inventory', '{"version":2,"files":[],"stacks":[]}', /version/],
    ['inventory', manyFiles(() => 'a.ts', 2), /a\.ts/],
    ['inventory', manyFiles(() => '../../etc/passwd', 1), /path/],
    ['inventory', manyFiles(() => 'a\u0000.ts', 1), /path/],
    ['inventory', '{"__proto__":{"x":1}}', /./],
    ['inventory', Buffer.from([0x1f, 0x8b, 1, 2, 3]), /its gzip is damaged/],
    ['inventory', gzipSync(json).subarray(0, 60), /its gzip is damaged/],
    ['inventory', Buffer.from([0x7b, 0xff, 0xfe]), /no UTF-8/],
    ['config', 'targets: 80', /targets/],
    ['config', 'targets: [', /line \d+/],
    ['config', '- a\n- b', /./],
    ['config', yamlBomb, /alias/],
    ['config', '{'.repeat(50_000), /./],
    ['config', Buffer.from([0xff, 0xfe, 0x00]), /no UTF-8/],
  ])('refuse a bad %s: %.40s', async (part, content, message) => {
    const { uploadWith, knex } = await start();
    const answer = await uploadWith({ [part]: content }).expect(400);
    const text: string = answer.body.error.message;
    expect(text).toContain(`The part '${part}'`);
    expect(text).toContain('nothing was stored');
    expect(text).toMatch(message);
    expect(text).not.toContain('\n');
    expect(text.length).toBeLessThan(600);
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('may come once each', async () => {
    const { server, knex } = await start();
    const answer = await request(server)
      .post('/api/coverage/uploads')
      .field('metadata', JSON.stringify(metadata))
      .attach('inventory', Buffer.from(json), 'inventory.json')
      .attach('inventory', Buffer.from(json), 'inventory.json')
      .expect(400);
    expect(answer.body.error.message).toBe(
      "The upload has the part 'inventory' twice; send it once",
    );
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('keep their limits, also when they inflate', async () => {
    const { server, uploadWith, knex } = await start('SQLITE_3', {
      config: { limits: { inventoryBytes: 10_000 } },
    });
    for (const inflating of [
      Buffer.alloc(20_000, ' '),
      gzipSync(Buffer.alloc(5_000_000, ' ')),
    ]) {
      const answer = await uploadWith({ inventory: inflating }).expect(413);
      expect(answer.body.error.message).toContain(
        "The part 'inventory' is larger than 10000 bytes (coverage.limits.inventoryBytes)",
      );
    }
    await uploadWith({ config: '#'.repeat(600_000) }).expect(413);
    const field = await request(server)
      .post('/api/coverage/uploads')
      .field('metadata', JSON.stringify(metadata))
      .field('config', `#${'x'.repeat(70_000)}`)
      .expect(413);
    expect(field.body.error.message).toContain('send it as a file');
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('make no upload of a repository file alone', async () => {
    const { server, knex } = await start();
    const answer = await request(server)
      .post('/api/coverage/uploads')
      .field('metadata', JSON.stringify(metadata))
      .field('config', repositoryFile)
      .expect(400);
    expect(answer.body.error.message).toContain('The upload has no report');
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('are taken from none but the metadata onwards', async () => {
    const { server } = await start();
    const answer = await request(server)
      .post('/api/coverage/uploads')
      .attach('inventory', Buffer.from(json), 'inventory.json')
      .field('metadata', JSON.stringify(metadata))
      .expect(400);
    expect(answer.body.error.message).toContain(
      "the first part must be 'metadata'",
    );
  });
});
