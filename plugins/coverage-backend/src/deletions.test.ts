import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  component,
  coverageBackends,
  inventory,
  lcov,
  lcovOfOtherTests,
  shop,
} from './__testUtils__/coverageBackend';
import { NOTHING, rowsOf, sumsOf } from './__testUtils__/entityRows';

const SHOP = '/entities/component/default/shop';
const other = component('other', 'system:default/web');
const config = 'flags: { e2e: { carryforward: true } }';

const day = (n: number) => `2026-01-0${n}T00:00:00Z`;

describe('deleting', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('an upload merges what had a part of it anew', async () => {
      const { upload, uploadWith, get, remove } = await start(id);
      const e2e = { flag: 'e2e' };
      await uploadWith(
        { config },
        { ...e2e, commit: 'aaaaaa1', committedAt: day(1) },
        lcov,
      ).expect(201);
      const second = await upload(
        { ...e2e, commit: 'aaaaaa2', committedAt: day(2) },
        lcovOfOtherTests,
      ).expect(201);
      await upload(
        { commit: 'aaaaaa3', committedAt: day(3) },
        'SF:a.ts\nDA:1,1\nend_of_record\n',
      ).expect(201);
      const flagsOf = async () => {
        const { body } = await get(SHOP).expect(200);
        return [body.snapshot.carried, body.snapshot.totals.lines.total];
      };
      expect(await flagsOf()).toEqual([
        [{ flag: 'e2e', commit: 'aaaaaa2' }],
        4,
      ]);

      await remove(`${SHOP}/uploads/${second.body.upload.id}`).expect(204);
      expect(await flagsOf()).toEqual([
        [{ flag: 'e2e', commit: 'aaaaaa1' }],
        5,
      ]);
      const history = await get(`${SHOP}/history`).expect(200);
      expect(history.body.items.map((item: any) => item.commit)).toEqual([
        'aaaaaa1',
        'aaaaaa3',
      ]);
      const again = await remove(`${SHOP}/uploads/${second.body.upload.id}`);
      expect(again.status).toBe(404);
      expect(again.body.error.message).toContain('has no upload');
    });

    it('the only upload leaves an entity that reports nothing', async () => {
      const { knex, upload, get, remove } = await start(id, {
        entities: [shop, other],
      });
      await upload({ entityRef: 'component:default/other' }).expect(201);
      const before = await sumsOf(knex);
      const { body } = await upload().expect(201);
      const wrong = `/entities/component/default/other/uploads/${body.upload.id}`;
      await remove(wrong).expect(404);
      await remove(`${SHOP}/uploads/${body.upload.id}`).expect(204);

      const overview = await get(SHOP).expect(200);
      expect(overview.body).toMatchObject({ snapshot: null, uploads: [] });
      const scorecard = await get('/scorecard').expect(200);
      expect(scorecard.body.summary).toMatchObject({
        entities: 2,
        reporting: 1,
        lines: { total: 4, covered: 2 },
      });
      await remove('/entities/component/default/other').expect(204);
      await upload({ entityRef: 'component:default/other' }).expect(201);
      await remove(SHOP).expect(204);
      const sums = await sumsOf(knex);
      expect(
        sums.map(row => [row.dimension, row.value, row.lines_total]),
      ).toEqual(before.map(row => [row.dimension, row.value, row.lines_total]));
      const trend = await get('/scorecard/trend').expect(200);
      expect(trend.body.points.at(-1)).toMatchObject({
        lines: { total: 4, covered: 2 },
      });
    });

    it('all of an entity leaves nothing of it, and its analysis knows', async () => {
      const { knex, upload, uploadWith, get, put, remove } = await start(id);
      await uploadWith({ config, inventory: JSON.stringify(inventory) });
      await upload({ commit: 'aaaaaa2' }).expect(201);
      await upload({}, 'junk').expect(400);
      await put(`${SHOP}/targets`, { measure: 'lines', value: 90 }).expect(201);

      await remove(SHOP).expect(204);
      expect(await rowsOf(knex, 'component:default/shop')).toEqual({
        ...NOTHING,
        entity_coverage: 1,
      });
      const analysis = await get(`${SHOP}/analysis`).expect(200);
      expect(analysis.body).toMatchObject({ snapshot: null, gaps: [] });
      await upload().expect(201);
    });

    it('what left the catalog happens after its days, and not before', async () => {
      const catalog = catalogServiceMock({ entities: [shop, other] });
      const { knex, upload, put, runTask } = await start(id, { catalog });
      await upload().expect(201);
      await put(`${SHOP}/targets`, { measure: 'lines', value: 90 }).expect(201);
      const ref = 'component:default/other';
      await upload({ entityRef: ref }).expect(201);
      await put('/entities/component/default/other/targets', {
        measure: 'lines',
        value: 90,
      }).expect(201);
      await runTask('coverage-catalog-sync');

      const left = catalogServiceMock({ entities: [shop] });
      const later = await start(id, { knex, catalog: left });
      await later.runTask('coverage-catalog-sync');
      const sums = await sumsOf(knex);
      await later.runTask('coverage-retention');
      expect(await rowsOf(knex, ref)).toMatchObject({
        snapshots: 1,
        targets: 1,
        entity_coverage: 1,
      });

      await knex('entity_coverage')
        .where({ entity_ref: ref })
        .update({ gone_at: '2020-01-01T00:00:00.000Z' });
      await later.runTask('coverage-retention');
      expect(await rowsOf(knex, ref)).toEqual(NOTHING);
      expect(await rowsOf(knex, 'component:default/shop')).toMatchObject({
        snapshots: 1,
        targets: 1,
        entity_coverage: 1,
      });
      expect(await sumsOf(knex)).toEqual(sums);
    });

    it('nothing of who came back to the catalog', async () => {
      const { knex, upload, runTask } = await start(id);
      await upload().expect(201);
      await runTask('coverage-catalog-sync');
      const without = await start(id, {
        knex,
        entities: [other],
        config: { retention: { goneEntitiesDays: 0 } },
      });
      await without.runTask('coverage-catalog-sync');
      await runTask('coverage-catalog-sync');
      await without.runTask('coverage-retention');
      expect(await knex('snapshots')).toHaveLength(1);
    });
  });

  it('what nobody ever uploaded for goes at once, but for what people set', async () => {
    const { knex, put, runTask } = await start('SQLITE_3', {
      entities: [shop, other],
    });
    await runTask('coverage-catalog-sync');
    await put(`${SHOP}/targets`, { measure: 'lines', value: 90 }).expect(201);
    const empty = await start('SQLITE_3', { knex, entities: [] });
    await empty.runTask('coverage-catalog-sync');
    expect(await knex('entity_coverage').pluck('entity_ref')).toEqual([
      'component:default/shop',
    ]);
    expect(await knex('targets')).toHaveLength(1);
  });

  it('takes a permission of its own, and is audited, refused too', async () => {
    const [success, fail] = [jest.fn(), jest.fn()];
    const auditor = mockServices.auditor.mock({
      createEvent: jest.fn(async () => ({ success, fail })),
    });
    const allowed = await start('SQLITE_3', { auditor });
    const { body } = await allowed.upload().expect(201);
    const path = `${SHOP}/uploads/${body.upload.id}`;
    const { remove } = await start('SQLITE_3', {
      knex: allowed.knex,
      auditor,
      denied: ['coverage.upload.delete'],
    });
    await remove(path).expect(403);
    await remove(SHOP).expect(403);
    expect(fail).toHaveBeenCalledTimes(2);

    await allowed.remove(path).expect(204);
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'upload-delete',
        severityLevel: 'medium',
        meta: { entityRef: 'component:default/shop', id: body.upload.id },
      }),
    );
    await allowed.remove(SHOP).expect(204);
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'entity-data-delete',
        meta: { entityRef: 'component:default/shop' },
      }),
    );
  });

  it('knows no retention of less than nothing', async () => {
    await expect(
      start('SQLITE_3', { config: { retention: { goneEntitiesDays: -1 } } }),
    ).rejects.toThrow('coverage.retention.goneEntitiesDays is -1');
  });
});
