import { component, coverageBackends } from './__testUtils__/coverageBackend';

describe('scorecard of the coverage backend', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('takes entities with long texts and finds them in any case', async () => {
      const title = `Ärzte ${'x'.repeat(300)}`;
      const entity = component('doctors');
      entity.metadata.title = title;
      const { upload, get } = await start(id, { entities: [entity] });
      await upload({ entityRef: 'component:default/doctors' }).expect(201);
      const found = await get(
        `/scorecard/entities?search=${encodeURIComponent('ÄRZTE')}`,
      );
      expect(found.body.items).toMatchObject([{ title }]);
    });

    it('sorts, searches and pages the scorecard, unmeasured entities last', async () => {
      const names = ['alpha', 'beta', 'gamma'];
      const { upload, get, knex } = await start(id, {
        entities: names.map(name => component(name)),
      });
      const report = (missed: number) =>
        `SF:a.ts\nDA:1,1\n${Array.from(
          { length: missed },
          (_, i) => `DA:${i + 2},0\n`,
        ).join('')}end_of_record\n`;
      await upload({ entityRef: 'component:default/alpha' }, report(1));
      await upload({ entityRef: 'component:default/beta' }, report(7));
      await knex('entity_coverage').insert({
        entity_ref: 'component:default/gamma',
        name: 'gamma',
        sort_name: 'gamma',
        search_text: 'gamma',
        in_catalog: true,
      });

      const list = async (query: string) => {
        const { body } = await get(`/scorecard/entities${query}`).expect(200);
        return body.items.map((item: { entityRef: string }) =>
          item.entityRef.replace('component:default/', ''),
        );
      };
      expect(await list('')).toEqual(['beta', 'alpha', 'gamma']);
      expect(await list('?sort=coverage')).toEqual(['beta', 'alpha', 'gamma']);
      expect(await list('?sort=coverage&order=desc')).toEqual([
        'alpha',
        'beta',
        'gamma',
      ]);
      expect(await list('?sort=name&order=desc')).toEqual([
        'gamma',
        'beta',
        'alpha',
      ]);
      expect(await list('?search=ALP')).toEqual(['alpha']);
      expect(await list('?search=%25')).toEqual([]);
      expect(await list('?owner=group:default/team-a')).toEqual([
        'beta',
        'alpha',
      ]);

      const first = await get('/scorecard/entities?sort=name&limit=2');
      expect(first.body.totalItems).toBe(3);
      const { nextCursor } = first.body.pageInfo;
      expect(await list(`?sort=name&limit=2&cursor=${nextCursor}`)).toEqual([
        'gamma',
      ]);

      const { body } = await get('/scorecard');
      expect(body).toMatchObject({
        entities: 3,
        reporting: 2,
        totals: { lines: { total: 10, covered: 2 }, branches: null },
        medianLinePercent: (50 + 12.5) / 2,
      });
    });
  });
});
