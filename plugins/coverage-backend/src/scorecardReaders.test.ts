import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { coverageBackends } from './__testUtils__/coverageBackend';
import { followCatalog, owned, report } from './__testUtils__/organisation';

const conditional = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
} as const;

describe('readers of the scorecard', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('shows a reader what the catalog shows them, and how much it hides', async () => {
      const entities = [
        owned('open', 'group:default/team-a'),
        owned('secret', 'group:default/team-b'),
      ];
      const catalog = catalogServiceMock({ entities });
      const seen = jest.spyOn(catalog, 'streamEntities');
      const { upload, get, knex } = await start(id, {
        catalog,
        catalogDecision: conditional,
      });
      await upload({ entityRef: 'component:default/open' }, report(3, 1));
      await upload({ entityRef: 'component:default/secret' }, report(0, 9));
      seen.mockImplementation(async function* visible() {
        yield entities.slice(0, 1);
      });
      await followCatalog(knex, entities);

      expect((await get('/scorecard')).body).toMatchObject({
        summary: { entities: 1, lines: { covered: 3, total: 4 }, median: 75 },
        hidden: 1,
      });
      const list = await get('/scorecard/entities');
      expect(list.body).toMatchObject({ totalItems: 1, hidden: 1 });
      expect(list.text).not.toContain('secret');
      const groups = await get('/scorecard/groups?by=owner');
      expect(groups.body).toMatchObject({
        totalItems: 1,
        hidden: 1,
        items: [{ value: 'group:default/team-a' }],
      });
      const trend = await get('/scorecard/trend?days=730');
      expect(trend.body.points.at(-1)).toMatchObject({
        lines: { covered: 3, total: 4 },
        reporting: 1,
      });
      const gaps = await get('/scorecard/gaps');
      expect(gaps.body.hidden).toBe(1);
      expect(gaps.text).not.toContain('secret');
      const values = await get('/scorecard/values?dimension=owner');
      expect(values.body).toHaveLength(1);
      const csv = await get('/scorecard.csv?by=owner');
      expect(csv.text).not.toContain('team-b');

      for (const guess of ['search=secret', 'level=none', 'stale=false']) {
        const tried = await get(`/scorecard/entities?${guess}`);
        expect(tried.body.hidden).toBe(1);
      }
      const elsewhere = await get(
        '/scorecard/entities?owner=group:default/team-a',
      );
      expect(elsewhere.body.hidden).toBe(0);
      expect(seen).toHaveBeenCalledTimes(1);
    });
  });

  it('shows nothing to whom the catalog shows nothing', async () => {
    const { upload, get } = await start('SQLITE_3', {
      catalogDecision: { result: AuthorizeResult.DENY },
    });
    await upload().expect(201);
    expect((await get('/scorecard')).body).toMatchObject({
      summary: { entities: 0, lines: null },
      hidden: 1,
    });
    expect((await get('/scorecard/trend')).body.points).toEqual([]);
    expect((await get('/scorecard/groups?by=owner')).body).toMatchObject({
      items: [],
      totalItems: 0,
    });
  });
});
