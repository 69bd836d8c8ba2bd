import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import {
  coverageBackends,
  databaseContents,
  lcov,
  metadata,
  shop,
} from './__testUtils__/coverageBackend';

describe('hostile metadata', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it.each([
      ['SQL', "main'; drop table uploads; --"],
      ['markup', '<img src=x onerror=alert(1)>'],
      ['a template', '${process.env.SECRET} {{constructor}}'],
      ['a glob', '%_*'],
    ])('is text and nothing else: %s', async (_, branch) => {
      const { upload, get, knex } = await start(id);
      await upload({ branch, pullRequest: branch }).expect(201);
      const { body, headers } = await get(
        `/entities/component/default/shop/history?branch=${encodeURIComponent(
          branch,
        )}`,
      ).expect(200);
      expect(body.branch).toBe(branch);
      expect(body.items).toHaveLength(1);
      expect(headers['content-type']).toContain('application/json');
      expect(await knex('uploads')).toHaveLength(1);
    });
  });

  it.each([
    ['a line break', { branch: 'main\nX-Admin: 1' }],
    ['an escape sequence', { pullRequest: '\u001b[31m' }],
    ['a script as build', { buildUrl: `${'javascript'}:alert(1)` }],
    ['a file as build', { buildUrl: 'file:///etc/passwd' }],
    ['a path as commit', { commit: '../../../main' }],
    ['an option as commit', { commit: '--upload-pack=x' }],
    ['a path as flag', { flag: '../unit' }],
    ['a time to come', { committedAt: '2999-01-01T00:00:00Z' }],
    ['a ref with a path', { entityRef: 'component:default/../shop' }],
    ['a list as ref', { entityRef: ['component:default/shop'] }],
    ['an object as ref', { entityRef: { $exists: true } }],
    ['a key of another', { uploadedBy: 'user:default/boss' }],
    ['what would be stored', { snapshotId: '1', created: true }],
  ])('is refused in one sentence: %s', async (_, changes) => {
    const { server, knex } = await start('SQLITE_3');
    const answer = await request(server)
      .post('/api/coverage/uploads')
      .field('metadata', JSON.stringify({ ...metadata, ...changes }))
      .attach('report', Buffer.from(lcov), 'lcov.info');
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toMatch(/^metadata/);
    expect(answer.body.error.message).not.toContain('\n');
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });

  it('pollutes no prototype', async () => {
    const { server } = await start('SQLITE_3');
    await request(server)
      .post('/api/coverage/uploads')
      .field('metadata', '{"__proto__":{"polluted":true},"constructor":{}}')
      .attach('report', Buffer.from(lcov), 'lcov.info')
      .expect(400);
    expect({}).not.toHaveProperty('polluted');
  });

  it('names an entity that the catalog has and shows, or is refused before the report', async () => {
    const catalog = catalogServiceMock({ entities: [shop] });
    const { upload, knex } = await start('SQLITE_3', { catalog });
    await upload({ entityRef: 'component:default/foreign' }).expect(404);
    // A user to whom the catalog shows nothing.
    jest.spyOn(catalog, 'getEntityByRef').mockResolvedValue(undefined);
    const hidden = await upload({}, 'no report at all');
    expect(hidden.status).toBe(404);
    expect(hidden.body.error.message).toContain(
      'The catalog has no entity component:default/shop',
    );
    expect((await databaseContents(knex)).flat()).toEqual([]);
    expect(await knex('rejected_uploads')).toEqual([]);
  });

  it('is not even looked at without the permission', async () => {
    const { upload, knex } = await start('SQLITE_3', {
      decision: AuthorizeResult.DENY,
    });
    for (const entityRef of ['component:default/shop', 'component:default/x']) {
      const answer = await upload({ entityRef }, 'no report at all');
      expect(answer.status).toBe(403);
      expect(answer.body.error.message).toBe(
        'You lack the permission coverage.upload.create',
      );
    }
    expect((await databaseContents(knex)).flat()).toEqual([]);
    expect(await knex('rejected_uploads')).toEqual([]);
  });
});
