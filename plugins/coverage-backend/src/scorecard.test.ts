import {
  component,
  coverageBackends,
  lcov,
} from './__testUtils__/coverageBackend';
import {
  followCatalog,
  organisation,
  owned,
  report,
} from './__testUtils__/organisation';

describe('scorecard of the coverage backend', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('takes entities with long texts and finds them in any case', async () => {
      const title = `Ärzte ${'x'.repeat(300)}`;
      const doctors = component('doctors');
      doctors.metadata.title = title;
      doctors.metadata.tags = ['y'.repeat(900)];
      const { upload, get } = await start(id, { entities: [doctors] });
      await upload({ entityRef: 'component:default/doctors' }).expect(201);
      const found = await get(
        `/scorecard/entities?search=${encodeURIComponent('ÄRZTE')}`,
      );
      expect(found.body.items).toMatchObject([{ title }]);
    });

    it('sorts, searches and pages entities, unmeasured ones last', async () => {
      const entities = [
        owned('alpha', 'group:default/team-a'),
        owned('beta', 'group:default/team-b'),
        owned('gamma', 'user:default/ann'),
      ];
      const { upload, get, knex } = await start(id, { entities });
      await upload({ entityRef: 'component:default/alpha' }, report(1, 1));
      await upload({ entityRef: 'component:default/beta' }, report(1, 7));
      await followCatalog(knex, [...entities, ...organisation]);

      const list = async (query: string) => {
        const { body } = await get(`/scorecard/entities${query}`).expect(200);
        return body.items.map((item: { entityRef: string }) =>
          item.entityRef.replace('component:default/', ''),
        );
      };
      expect(await list('')).toEqual(['beta', 'alpha', 'gamma']);
      expect(await list('?order=asc')).toEqual(['alpha', 'beta', 'gamma']);
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
      for (const sort of [
        'owner',
        'system',
        'change',
        'target',
        'critical',
        'high',
        'gap-index',
        'uploaded',
      ]) {
        expect((await list(`?sort=${sort}`)).sort()).toHaveLength(3);
      }
      expect(await list('?search=ALP')).toEqual(['alpha']);
      expect(await list('?search=%25')).toEqual([]);
      expect(await list('?owner=group:default/team-a')).toEqual(['alpha']);
      expect(await list('?owner=Group:team-b&owner=user:ann')).toEqual([
        'beta',
        'gamma',
      ]);
      expect(await list('?group=group:default/unit')).toEqual([
        'beta',
        'alpha',
      ]);
      expect(await list('?group=(none)')).toEqual(['gamma']);
      expect(await list('?language=TypeScript&type=service')).toEqual([
        'beta',
        'alpha',
      ]);
      expect(await list('?adoption=not-reporting')).toEqual(['gamma']);
      expect(await list('?adoption=with-target')).toEqual(
        await list('?adoption=uploading'),
      );
      expect(await list('?level=no-data')).toEqual(['gamma']);
      expect(await list('?stale=true')).toEqual([]);
      expect(await list('?stale=false')).toHaveLength(3);

      const first = await get('/scorecard/entities?sort=name&limit=2');
      expect(first.body).toMatchObject({ totalItems: 3, hidden: 0 });
      const { nextCursor } = first.body.pageInfo;
      expect(await list(`?sort=name&limit=2&cursor=${nextCursor}`)).toEqual([
        'gamma',
      ]);

      const { body } = await get('/scorecard');
      expect(body).toMatchObject({
        summary: {
          entities: 3,
          reporting: 2,
          lines: { total: 10, covered: 2 },
          median: (50 + 12.5) / 2,
        },
        measures: { branches: null },
        funnel: { entities: 3, annotated: 3, uploading: 2 },
        hidden: 0,
        simulated: false,
      });
    });

    it('lists the worst gaps, and the table as text', async () => {
      const alpha = owned('alpha', 'group:default/team-a');
      alpha.metadata.annotations = {
        ...alpha.metadata.annotations,
        'backstage-coverage.dev/simulated': 'true',
      };
      const entities = [alpha, owned('beta', 'group:default/team-b')];
      const { upload, get } = await start(id, { entities });
      await upload({ entityRef: 'component:default/alpha' }, lcov);
      await upload({ entityRef: 'component:default/beta' }, report(1, 9));

      const { body } = await get('/scorecard/gaps').expect(200);
      expect(body.totalItems).toBe(body.items.length);
      expect(body.items.length).toBeGreaterThan(1);
      const priorities = ['critical', 'high', 'medium', 'low'];
      const ranks = body.items.map((gap: { priority: string }) =>
        priorities.indexOf(gap.priority),
      );
      expect(ranks).toEqual([...ranks].sort());
      const own = await get('/scorecard/gaps?owner=group:default/team-a');
      expect(own.body.items).toMatchObject([
        {
          entityRef: 'component:default/alpha',
          owner: 'group:default/team-a',
          path: 'src/cart.ts',
          simulated: true,
          uncovered: 2,
        },
      ]);
      expect(own.body.items[0].ruleIds.length).toBeGreaterThan(0);
      const none = priorities.filter(
        level => level !== own.body.items[0].priority,
      );
      const others = await get(
        `/scorecard/gaps?owner=group:default/team-a${none
          .map(level => `&priority=${level}`)
          .join('')}`,
      );
      expect(others.body).toMatchObject({ items: [], totalItems: 0 });

      const csv = await get('/scorecard.csv?by=owner').expect(200);
      expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
      expect(csv.text.split('\r\n')).toHaveLength(4);
      expect(csv.text).toMatch(/group:default\/team-a,.*,true\r\n/);
      const md = await get('/scorecard.md?by=owner&sort=name').expect(200);
      expect(md.text).toContain('group:default/team-a (includes simulated)');
      expect((await get('/scorecard')).body.simulated).toBe(true);
    });
  });

  it('refuses without the permission to read', async () => {
    const { get } = await start('SQLITE_3', { denied: ['coverage.read'] });
    for (const path of [
      '',
      '/groups?by=owner',
      '/entities',
      '/trend',
      '/gaps',
      '/values?dimension=owner',
      '.csv?by=owner',
      '.md?by=owner',
    ]) {
      expect((await get(`/scorecard${path}`)).status).toBe(403);
    }
  });

  it.each([
    [
      '/scorecard?owner=payments',
      /owner 'payments' is no entity ref.*group:default\/payments, or \(none\)/,
    ],
    [
      '/scorecard/groups?by=group&parent=a:b:c',
      /parent 'a:b:c' is no entity ref/,
    ],
    ['/scorecard/groups', /by/],
    ['/scorecard/groups?by=colour', /owner, group, system, domain/],
    [
      '/scorecard/entities?level=platinum',
      /gold, silver, bronze, none, no-data/,
    ],
    ['/scorecard/entities?cursor=!', /cursor is none of ours/],
    ['/scorecard/trend?days=3', />= 7/],
    ['/scorecard?stale=maybe', /boolean/],
  ])('says what is wrong with %s', async (path, message) => {
    const { get } = await start('SQLITE_3');
    const { body } = await get(path).expect(400);
    expect(body.error.message).toMatch(message);
  });
});
