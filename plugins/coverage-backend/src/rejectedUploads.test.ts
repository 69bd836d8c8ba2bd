import { mockCredentials } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import request from 'supertest';
import {
  component,
  coverageBackends,
  metadata,
  shop,
} from './__testUtils__/coverageBackend';

const path = '/entities/component/default/shop';

const reasonsIn = (knex: Knex) => knex('rejected_uploads').pluck('reason');

describe('refused uploads', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('are told to those who read the entity, until one is accepted', async () => {
      const { upload, get } = await start(id);
      expect((await get(path)).body.rejected).toBeNull();

      const refused = await upload({}, 'junk', 'junk.txt').expect(400);
      const { body } = await get(path).expect(200);
      expect(body).toMatchObject({ snapshot: null, findings: [] });
      expect(body.rejected).toEqual({
        rejectedAt: expect.stringMatching(/^\d{4}-.*Z$/),
        uploadedBy: 'user:default/mock',
        status: 400,
        reason: refused.body.error.message,
        commit: 'a1b2c3d4',
        branch: 'main',
        flag: 'unit',
      });

      await upload().expect(201);
      expect((await get(path)).body.rejected).toBeNull();
      await upload({ commit: 'bbbbbbb' }, '', 'empty.info').expect(400);
      const later = await get(path);
      expect(later.body.snapshot.commit).toBe('a1b2c3d4');
      expect(later.body.rejected.reason).toContain('empty.info');

      // The same as before is accepted as well.
      await upload().expect(200);
      expect((await get(path)).body.rejected).toBeNull();
    });

    it('are kept one per entity, and for 90 days', async () => {
      const other = component('other');
      const { upload, knex } = await start(id, { entities: [shop, other] });
      for (const name of ['a.txt', 'b.txt', 'c.txt']) {
        await upload({}, 'junk', name).expect(400);
      }
      expect(await reasonsIn(knex)).toEqual([expect.stringContaining('c.txt')]);

      const old = new Date(Date.now() - 91 * 24 * 60 * 60 * 1000);
      await knex('rejected_uploads').update({ rejected_at: old.toISOString() });
      await upload({ entityRef: 'component:default/other' }, 'junk', 'd.txt');
      expect(await reasonsIn(knex)).toEqual([expect.stringContaining('d.txt')]);
    });

    it('are kept of many jobs at once', async () => {
      const { upload, knex } = await start(id);
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, i) => upload({}, 'junk', `${i}.txt`)),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(400));
      expect(await reasonsIn(knex)).toHaveLength(1);
    });
  });

  it('are kept of metadata that name the entity and are wrong elsewhere', async () => {
    const { upload, get } = await start();
    await upload({ commit: 'nope', flag: 'e2e' }).expect(400);
    expect((await get(path)).body.rejected).toMatchObject({
      reason: 'metadata.commit must be 7 to 64 hexadecimal digits',
      commit: null,
      branch: 'main',
      flag: 'e2e',
    });
  });

  it('are kept when they are too large', async () => {
    const { upload, get } = await start('SQLITE_3', {
      config: {
        limits: { inflatedBytes: 1000, sentBytes: 1_000_000, files: 1 },
      },
    });
    await upload().expect(413);
    expect((await get(path)).body.rejected).toMatchObject({
      status: 413,
      reason: expect.stringContaining('coverage.limits.files'),
    });
  });

  it('leave no trace of callers who may not upload', async () => {
    const none = mockCredentials.none.header();
    const open = await start();
    await open
      .upload({}, 'junk', 'junk.txt')
      .set('authorization', none)
      .expect(401);
    expect(await reasonsIn(open.knex)).toEqual([]);

    const denied = await start('SQLITE_3', {
      denied: ['coverage.upload.create'],
    });
    await denied.upload({}, 'junk', 'junk.txt').expect(403);
    await denied.upload({ commit: 'nope' }).expect(400);
    expect(await reasonsIn(denied.knex)).toEqual([]);

    const hidden = await start('SQLITE_3', { entities: [] });
    await hidden.upload({}, 'junk', 'junk.txt').expect(404);
    await hidden.upload({ commit: 'nope' }).expect(400);
    expect(await reasonsIn(hidden.knex)).toEqual([]);
  });

  it('leave no trace when they name no entity', async () => {
    const { server, knex, upload } = await start();
    const post = () => request(server).post('/api/coverage/uploads');
    await post()
      .send({ ...metadata })
      .expect(400);
    await post().field('metadata', 'no JSON').expect(400);
    await post().field('metadata', 'null').expect(400);
    await upload({ entityRef: 'nope' }).expect(400);
    expect(await reasonsIn(knex)).toEqual([]);
  });

  it('are answered when they cannot be kept', async () => {
    const { upload, knex } = await start();
    await knex.schema.dropTable('rejected_uploads');
    const answer = await upload({}, 'junk', 'junk.txt').expect(400);
    expect(answer.body.error.message).toContain('junk.txt');
  });
});
