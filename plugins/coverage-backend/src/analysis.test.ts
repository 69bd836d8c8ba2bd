import { mockCredentials } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Gap } from '@backstage-coverage/plugin-coverage-common';
import request from 'supertest';
import { gzipSync } from 'zlib';
import {
  component,
  coverageBackends,
  databaseContents,
  inventory,
  metadata,
  repositoryFile,
  shop,
} from './__testUtils__/coverageBackend';

const entity = '/entities/component/default/shop';
const parts = { inventory: JSON.stringify(inventory), config: repositoryFile };

describe('analyses', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('come with an upload and are kept', async () => {
      const { uploadWith, get, knex } = await start(id);
      const answer = await uploadWith(parts).expect(201);
      expect(answer.body.findings).toEqual([]);

      const [row] = await knex('analyses');
      expect(row).toMatchObject({
        entity_ref: 'component:default/shop',
        snapshot_id: answer.body.snapshot.id,
        target: 80,
        target_due: '2099-06-30',
        wanted_version: 1,
        analysed_version: 1,
      });
      const { body } = await get(`${entity}/analysis`).expect(200);
      expect(body).toMatchObject({
        version: 1,
        analysedAt: row.analysed_at,
        entity: {
          entityRef: 'component:default/shop',
          owner: 'group:default/team-a',
        },
        snapshot: { commit: 'a1b2c3d4', formats: ['lcov'] },
        totals: { lines: { covered: 2, total: 4 } },
        files: { source: 3, measured: 2, tested: 1 },
      });
      expect(body.areas[0].definition.name).toBe('checkout');
      expect(body.targets[0].target).toMatchObject({
        value: 80,
        origin: 'repository-file',
      });
      expect(body.gapCounts.byState['not-measured']).toBe(1);
      const [again] = await knex('analyses');
      expect(again).toEqual(row);
    });

    it('come in short, from what is kept', async () => {
      const { uploadWith, get } = await start(id);
      await uploadWith(parts).expect(201);
      const { body: whole } = await get(`${entity}/analysis`).expect(200);
      const { body } = await get(`${entity}/analysis/summary`).expect(200);
      const { gaps, areas, plan, planInput, ...inBoth } = whole;
      expect(body).toMatchObject(inBoth);
      expect(Object.keys(body).sort()).toEqual(
        [
          ...Object.keys(inBoth),
          ...['firstGaps', 'nextExpiry', 'plan', 'quickWinEffort'],
        ].sort(),
      );
      expect(body.firstGaps[0]).toEqual(
        gaps.find(
          ({ state }: Gap) => state === 'open' || state === 'quick-win',
        ),
      );
      expect(body.plan.to).toBe(plan.to);
      expect(body.plan.unplanned).toBeUndefined();
    });

    it('take inventories and repository files of earlier commits', async () => {
      const { uploadWith, upload, get, knex } = await start(id);
      await uploadWith(parts).expect(201);
      const later = { commit: 'e5e5e5e5', committedAt: '2026-01-03T00:00:00Z' };
      await upload(later).expect(201);
      const { body } = await get(`${entity}/analysis`);
      expect(body.snapshot.commit).toBe('e5e5e5e5');
      expect(body.files.source).toBe(3);
      expect(body.basis.join('\n')).toContain(
        'The inventory is of commit a1b2c3d, the coverage of e5e5e5e',
      );
      expect(body.targets[0].target.origin).toBe('repository-file');

      const own = { ...inventory, files: inventory.files.slice(0, 2) };
      await uploadWith({ inventory: JSON.stringify(own) }, later).expect(201);
      const { body: after } = await get(`${entity}/analysis`);
      expect(after.files.source).toBe(2);
      expect(after.basis.join('\n')).not.toContain('The inventory is of');
      expect(await knex('inventories')).toHaveLength(2);
      expect(await knex('documents')).toHaveLength(3);
    });

    it('take no inventory of another branch when there is one of this', async () => {
      const { uploadWith, upload, get } = await start(id);
      await uploadWith(parts).expect(201);
      const branch = { ...inventory, files: [] };
      await uploadWith(
        { inventory: JSON.stringify(branch) },
        {
          commit: 'b0b0b0b0',
          branch: 'feature',
          committedAt: '2026-01-03T00:00:00Z',
        },
      ).expect(201);
      await upload({ commit: 'e5e5e5e5', committedAt: '2026-01-04T00:00:00Z' });
      const { body } = await get(`${entity}/analysis`);
      expect(body.files.source).toBe(3);
    });

    it('come from an inventory alone, too', async () => {
      const { server, get } = await start(id);
      const send = () =>
        request(server)
          .post('/api/coverage/uploads')
          .field('metadata', JSON.stringify(metadata))
          .field('config', repositoryFile)
          .attach('inventory', gzipSync(parts.inventory), 'i.json.gz');
      const { body: sent } = await send().expect(201);
      expect(sent).toMatchObject({
        created: true,
        upload: null,
        snapshot: null,
        change: null,
      });
      const { body: again } = await send().expect(200);
      expect(again.created).toBe(false);

      const overview = await get(entity);
      expect(overview.body.snapshot).toBeNull();
      const { body } = await get(`${entity}/analysis`);
      expect(body).toMatchObject({
        snapshot: null,
        totals: null,
        files: { source: 3, measured: 0, tested: 1 },
        verdict: { state: 'not-measured' },
      });
      expect(body.gaps.map((gap: any) => gap.measure)).toEqual([
        'files',
        'files',
      ]);
    });

    it('are made anew by whoever reads first when a process ended too early', async () => {
      const { upload, get, knex } = await start(id);
      await upload().expect(201);
      await knex('analyses').update({ wanted_version: 2, data: null });
      const { body } = await get(`${entity}/analysis`).expect(200);
      expect(body.totals.lines.total).toBe(4);
      expect(await knex('analyses').first('analysed_version')).toEqual({
        analysed_version: 2,
      });
    });

    it('are made for an entity of which nothing was uploaded', async () => {
      const annotated = component('shop');
      annotated.metadata.annotations = {
        'backstage-coverage.dev/enabled': 'true',
        'backstage-coverage.dev/target': '65',
        'backstage-coverage.dev/target-date': '2099-01-01',
        'backstage-coverage.dev/tier': '1',
      };
      const { get, knex } = await start(id, { entities: [annotated] });
      const { body } = await get(`${entity}/analysis`).expect(200);
      expect(body).toMatchObject({
        snapshot: null,
        gaps: [],
        entity: { tier: '1', targetAnnotation: { value: '65' } },
      });
      expect(body.targets[0].target).toMatchObject({
        value: 65,
        by: '2099-01-01',
        origin: 'annotation',
      });
      expect(await knex('analyses').pluck('entity_ref')).toEqual([
        'component:default/shop',
      ]);
    });
  });

  it('follow what the catalog says', async () => {
    const first = await start('SQLITE_3');
    await first.upload().expect(201);
    const { body } = await first.get(`${entity}/analysis`);
    expect(body.entity.dependents).toBe(0);

    const changed = {
      ...shop,
      relations: [
        ...shop.relations!,
        { type: 'dependencyOf', targetRef: 'component:default/web' },
        { type: 'providesApi', targetRef: 'api:default/orders' },
      ],
    };
    const api = {
      ...component('orders'),
      kind: 'API',
      relations: [
        { type: 'apiConsumedBy', targetRef: 'component:default/web' },
        { type: 'apiConsumedBy', targetRef: 'component:default/app' },
      ],
    };
    const { get } = await start('SQLITE_3', {
      knex: first.knex,
      entities: [changed, api],
    });
    const { body: after } = await get(`${entity}/analysis`);
    expect(after.entity.dependents).toBe(2);
  });

  it('ask the catalog once for an upload by a service', async () => {
    const catalog = catalogServiceMock({ entities: [shop] });
    const asked = [
      jest.spyOn(catalog, 'getEntityByRef'),
      jest.spyOn(catalog, 'getEntitiesByRefs'),
    ];
    const { upload } = await start('SQLITE_3', { catalog });
    await upload()
      .set('authorization', mockCredentials.service.header())
      .expect(201);
    expect(asked.map(spy => spy.mock.calls.length)).toEqual([1, 0]);
  });

  it('store nothing when a later part is bad', async () => {
    const { uploadWith, knex } = await start();
    await uploadWith({ ...parts, config: 'targets: 3' }).expect(400);
    expect((await databaseContents(knex)).flat()).toEqual([]);
  });
});
