import { mockCredentials } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { gzipSync } from 'zlib';
import {
  coverageBackends,
  databaseContents,
  lcov,
  metadata,
} from './__testUtils__/coverageBackend';

describe('what the coverage backend refuses', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it('refuses callers without credentials', async () => {
    const { upload, get } = await start();
    const none = mockCredentials.none.header();
    const answers = await Promise.all([
      upload().set('authorization', none),
      get('/scorecard').set('authorization', none),
    ]);
    expect(answers.map(answer => answer.status)).toEqual([401, 401]);
  });

  it('refuses callers without permission', async () => {
    const { upload, get, knex } = await start('SQLITE_3', {
      decision: AuthorizeResult.DENY,
    });
    const answer = await upload().expect(403);
    expect(answer.body.error.message).toBe(
      'You lack the permission coverage.upload.create',
    );
    await get('/entities/component/default/shop').expect(403);
    await get('/scorecard/entities').expect(403);
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('refuses an unknown entity', async () => {
    const { upload, get, knex } = await start();
    const answer = await upload({ entityRef: 'component:default/nope' });
    expect(answer.status).toBe(404);
    expect(answer.body.error.message).toContain(
      'The catalog has no entity component:default/nope',
    );
    await get('/entities/component/default/nope').expect(404);
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it.each([
    [
      'a truncated LCOV',
      'cut.info',
      lcov.slice(0, lcov.indexOf('DA:10') + 4),
      /cut\.info.*LCOV/i,
    ],
    [
      'a truncated Cobertura',
      'cut.xml',
      '<coverage line-rate="0"><packages><package><classes><class filename="a.py"><lines><line number="1" hits="1"/>',
      /cut\.xml.*Cobertura/i,
    ],
    ['a foreign file', 'photo.png', '\u0089PNG\r\n\u001a\n', /photo\.png/],
    ['an empty file', 'empty.info', '', /empty\.info/],
    [
      'a damaged gzip',
      'a.info.gz',
      gzipSync(lcov).subarray(0, 40),
      /a\.info\.gz/,
    ],
  ])('refuses %s and stores nothing', async (_, name, report, message) => {
    const { upload, knex } = await start();
    const answer = await upload({}, report, name);
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(message);
    expect(answer.body.error).not.toHaveProperty('stack');
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('stores nothing of an upload of which one report is bad', async () => {
    const { upload, knex } = await start();
    await upload()
      .attach('report', Buffer.from('junk'), 'junk.txt')
      .expect(400);
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('refuses bodies of another form in one sentence', async () => {
    const { server } = await start();
    const post = () => request(server).post('/api/coverage/uploads');

    const json = await post().send({ a: 1 }).expect(400);
    expect(json.body.error.message).toContain(
      "content type is 'application/json'; expected multipart/form-data",
    );
    const late = await post()
      .attach('report', Buffer.from(lcov), 'lcov.info')
      .field('metadata', JSON.stringify(metadata))
      .expect(400);
    expect(late.body.error.message).toContain(
      "starts with the part 'report'; the first part must be 'metadata'",
    );
    const foreign = await post()
      .field('metadata', JSON.stringify(metadata))
      .field('what', 'ever')
      .expect(400);
    expect(foreign.body.error.message).toContain("has the part 'what'");
    const bare = await post()
      .field('metadata', JSON.stringify(metadata))
      .expect(400);
    expect(bare.body.error.message).toContain('has no report');
    const cut = await post()
      .set('Content-Type', 'multipart/form-data; boundary=x')
      .send('--x\r\nContent-Disposition: form-data; name="metadata"\r\n\r\n{')
      .expect(400);
    expect(cut.body.error.message).toContain('ends early or is malformed');
  });

  it.each([
    ['sentBytes', { sentBytes: 100 }],
    ['inflatedBytes', { inflatedBytes: 100 }],
    ['reports', { reports: 1 }],
    ['files', { files: 1 }],
  ])('keeps the limit %s', async (name, limits) => {
    const { upload, knex } = await start('SQLITE_3', { config: { limits } });
    const answer = await upload({}, gzipSync(lcov), 'lcov.gz').attach(
      'report',
      Buffer.from(lcov),
      'second.info',
    );
    expect(answer.status).toBe(413);
    expect(answer.body.error.message).toContain(`coverage.limits.${name}`);
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('refuses reports without file name, of which a part may be missing', async () => {
    const { server, knex } = await start();
    const answer = await request(server)
      .post('/api/coverage/uploads')
      .field('metadata', JSON.stringify(metadata))
      .field('report', lcov)
      .expect(400);
    expect(answer.body.error.message).toContain('has no file name');
    const form = await request(server)
      .post('/api/coverage/uploads')
      .type('form')
      .send({ metadata: JSON.stringify(metadata), report: lcov })
      .expect(400);
    expect(form.body.error.message).toContain(
      "content type is 'application/x-www-form-urlencoded'",
    );
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('refuses metadata and file names that are too long', async () => {
    const { server, upload } = await start();
    const long = await request(server)
      .post('/api/coverage/uploads')
      .field('metadata', 'x'.repeat(70_000));
    expect(long.status).toBe(413);
    const name = await upload({}, lcov, 'x'.repeat(5_000)).expect(400);
    expect(name.body.error.message.length).toBeLessThan(200);
  });

  it('refuses counts that cannot be true', async () => {
    const { upload } = await start();
    const lines = { total: 3e9, covered: 1, skipped: 0, pct: 0 };
    const answer = await upload(
      {},
      JSON.stringify({ total: {}, 'a.ts': { lines } }),
      'coverage-summary.json',
    ).expect(400);
    expect(answer.body.error.message).toContain('3000000000');
  });
});
