import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { component, coverageBackends } from './__testUtils__/coverageBackend';

function parent(
  kind: string,
  name: string,
  relations: [type: string, targetRef: string][],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const ref = (name: string) => `component:default/${name}`;

const old = component('old');
old.spec!.lifecycle = 'deprecated';
const off = component('off');
off.metadata.annotations = { 'backstage-coverage.dev/enabled': 'false' };
const bare = component('bare');
bare.metadata.annotations = {};

/** Two groups that are each other's parent, a domain over a system. */
const entities = [
  ...['shop', 'cart', 'ads'].map(name => component(name)),
  old,
  off,
  bare,
  parent('Group', 'all', [
    ['parentOf', 'group:default/team-a'],
    ['ownerOf', ref('shop')],
    ['ownerOf', 'api:default/shop'],
    ['hasMember', 'user:default/ada'],
  ]),
  parent('Group', 'team-a', [
    ['parentOf', 'group:default/all'],
    ['ownerOf', ref('shop')],
    ['ownerOf', ref('cart')],
    ['ownerOf', ref('ads')],
    ['ownerOf', ref('old')],
    ['ownerOf', ref('off')],
    ['ownerOf', ref('gone')],
  ]),
  parent('System', 'web', [
    ['hasPart', ref('shop')],
    ['hasPart', ref('bare')],
    ['hasPart', 'resource:default/db'],
  ]),
  parent('Domain', 'sales', [
    ['hasPart', 'system:default/web'],
    ['hasPart', 'domain:default/abroad'],
  ]),
  parent('Domain', 'abroad', [['hasPart', 'system:default/export']]),
  parent('System', 'export', [['hasPart', ref('cart')]]),
];

/** A report with this many lines, of which the first are covered. */
const report = (covered: number, lines: number) =>
  `SF:src/a.ts\n${Array.from(
    { length: lines },
    (_, i) => `DA:${i + 1},${i < covered ? 1 : 0}\n`,
  ).join('')}end_of_record\n`;

const names = (body: any) =>
  body.members.map((member: any) => member.entityRef.split('/')[1]);

describe('roll-ups', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('leaves out who has an exemption', async () => {
      const { upload, get, knex } = await start(id, { entities });
      await upload({ entityRef: ref('cart') }, report(1, 4)).expect(201);
      await knex('entity_exemptions').insert({
        id: '00000000-0000-4000-8000-000000000001',
        entity_ref: ref('cart'),
        reason: 'bought',
        expires: '2999-01-01',
        state: 'approved',
        requested_by: 'user:default/ann',
        requested_at: '2026-01-01T00:00:00.000Z',
      });
      await upload({ entityRef: ref('cart') }, report(2, 4)).expect(201);
      const { body } = await get('/rollups/system/default/export');
      expect(body).toMatchObject({
        members: [{ standing: 'exempt' }],
        summary: { entities: 0, exempt: 1 },
      });
      expect(body.members[0]).not.toHaveProperty('exempt');
    });

    it('sum up what a group and the groups below it own', async () => {
      const { upload, put, get, knex } = await start(id, { entities });
      await upload({ entityRef: ref('shop') }, report(10, 100)).expect(201);
      await upload({ entityRef: ref('cart') }, report(270, 300)).expect(201);
      await upload({ entityRef: ref('old') }, report(0, 50)).expect(201);
      await put('/entities/component/default/cart/targets', {
        measure: 'lines',
        value: 95,
        by: '2099-01-01',
      });
      await knex('snapshots')
        .where({ entity_ref: ref('cart') })
        .update({ uploaded_at: '2020-01-01T00:00:00.000Z' });
      await knex('analyses')
        .where({ entity_ref: ref('cart') })
        .update({ track: 'at-risk' });

      const { body } = await get('/rollups/group/default/all').expect(200);
      expect(names(body)).toEqual(['ads', 'cart', 'off', 'old', 'shop']);
      expect(body.summary).toMatchObject({
        entities: 3,
        reporting: 2,
        exempt: 1,
        deprecated: 1,
        stale: 1,
        lines: { covered: 280, total: 400 },
        weighted: 70,
        median: 50,
        tracks: { 'at-risk': 1 },
      });
      expect(body.summary.levels['no-data']).toBe(1);
      expect(body.hidden).toBe(0);
      const [ads, cart, , deprecated] = body.members;
      expect(ads).toMatchObject({
        lines: null,
        level: null,
        gapIndex: null,
        uploadedAt: null,
        stale: false,
        standing: 'counted',
      });
      expect(cart).toMatchObject({
        target: 95,
        targetDue: '2099-01-01',
        stale: true,
        track: 'at-risk',
      });
      expect(deprecated.standing).toBe('deprecated');
      expect(body.worstGaps[0]).toMatchObject({
        entityRef: ref('shop'),
        path: 'src/a.ts',
        uncovered: 90,
      });
      expect(body.worstGaps.map((gap: any) => gap.entityRef)).not.toContain(
        ref('old'),
      );
      const { body: below } = await get('/rollups/group/default/team-a');
      expect(below.summary).toEqual(body.summary);
    });

    it('sum up systems, and domains with the systems and domains below', async () => {
      const { upload, get } = await start(id, { entities });
      await upload({ entityRef: ref('shop') }, report(1, 4)).expect(201);
      const system = await get('/rollups/system/default/web').expect(200);
      expect(names(system.body)).toEqual(['bare', 'shop']);
      expect(system.body.summary).toMatchObject({
        entities: 2,
        reporting: 1,
        weighted: 25,
      });
      const domain = await get('/rollups/Domain/default/sales').expect(200);
      expect(names(domain.body)).toEqual(['bare', 'cart', 'shop']);
    });

    it('have no number where nothing reports', async () => {
      const { get } = await start(id, { entities });
      const { body } = await get('/rollups/system/default/export').expect(200);
      expect(body.summary).toMatchObject({
        entities: 1,
        reporting: 0,
        lines: null,
        weighted: null,
        median: null,
        gapIndex: null,
      });
      expect(body.worstGaps).toEqual([]);
    });
  });

  it('count what the catalog hides and show none of it', async () => {
    const catalog = catalogServiceMock({ entities });
    const { upload, get } = await start('SQLITE_3', {
      catalog: Object.assign(catalog, {
        getEntitiesByRefs: async (
          request: { entityRefs: string[] },
          { credentials }: any,
        ) => ({
          items: request.entityRefs.map(entityRef => {
            const isHidden =
              credentials.principal.type === 'user' &&
              entityRef === ref('cart');
            return isHidden
              ? undefined
              : entities.find(
                  ({ kind, metadata }) =>
                    entityRef ===
                    `${kind.toLowerCase()}:default/${metadata.name}`,
                );
          }),
        }),
      }),
    });
    await upload({ entityRef: ref('shop') }, report(1, 4)).expect(201);
    await upload({ entityRef: ref('cart') }, report(9, 10)).expect(201);
    const { body } = await get('/rollups/domain/default/sales').expect(200);
    expect(body.hidden).toBe(1);
    expect(names(body)).toEqual(['bare', 'shop']);
    expect(body.summary).toMatchObject({ entities: 2, weighted: 25 });
    expect(JSON.stringify(body)).not.toContain('cart');
  });

  it('are for those who may read, of kinds that have members', async () => {
    const denied = await start('SQLITE_3', {
      entities,
      denied: ['coverage.read'],
    });
    await denied.get('/rollups/group/default/all').expect(403);
    const { get } = await start('SQLITE_3', { entities });
    await get('/rollups/group/default/none').expect(404);
    const { body } = await get('/rollups/component/default/shop').expect(400);
    expect(body.error.message).toContain('groups, systems and domains');
    await get('/rollups/group/default/all')
      .set('authorization', mockCredentials.none.header())
      .expect(401);
  });
});
