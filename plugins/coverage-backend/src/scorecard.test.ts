import { Entity } from '@backstage/catalog-model';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import {
  component,
  coverageBackends,
  lcov,
} from './__testUtils__/coverageBackend';
import { DatabaseCoverageStore } from './database/DatabaseCoverageStore';
import { CatalogSync } from './service/CatalogSync';

const DAY_MS = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) =>
  new Date(Date.now() - days * DAY_MS).toISOString();

const entity = (
  kind: string,
  name: string,
  relations: [type: string, targetRef: string][] = [],
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', title: `The ${name}` },
  relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
});

/** Two teams of a unit, a stranger, and a system of a domain. */
const organisation = [
  entity('Group', 'unit'),
  entity('Group', 'team-a', [['childOf', 'group:default/unit']]),
  entity('Group', 'team-b', [['childOf', 'group:default/unit']]),
  entity('System', 'web', [['partOf', 'domain:default/sales']]),
  entity('Domain', 'sales'),
];

const owned = (name: string, owner: string, system?: string): Entity => {
  const made = component(name, system);
  return {
    ...made,
    relations: [
      ...made.relations!.filter(({ type }) => type !== 'ownedBy'),
      { type: 'ownedBy', targetRef: owner },
    ],
  };
};

const report = (covered: number, missed: number) =>
  `SF:a.ts\n${Array.from(
    { length: covered + missed },
    (_, i) => `DA:${i + 1},${i < covered ? 1 : 0}\n`,
  ).join('')}end_of_record\n`;

async function followCatalog(knex: Knex, entities: Entity[]) {
  await new CatalogSync({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    store: new DatabaseCoverageStore({ db: knex, defaultBranches: ['main'] }),
    logger: mockServices.logger.mock(),
  }).run();
}

const conditional = {
  result: AuthorizeResult.CONDITIONAL,
  pluginId: 'catalog',
  resourceType: 'catalog-entity',
  conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
} as const;

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

    it('groups along the tree of groups, and shows the way in time', async () => {
      const entities = [
        owned('alpha', 'group:default/team-a', 'system:default/web'),
        owned('beta', 'group:default/team-b'),
        owned('gamma', 'group:default/elsewhere'),
      ];
      const { upload, get, knex } = await start(id, {
        entities: [...entities, ...organisation],
      });
      await followCatalog(knex, [...entities, ...organisation]);
      const alpha = { entityRef: 'component:default/alpha' };
      await upload(
        { ...alpha, commit: 'a000000', committedAt: daysAgo(40) },
        report(1, 3),
      ).expect(201);
      await upload(
        { ...alpha, commit: 'a000001', committedAt: daysAgo(1) },
        report(3, 1),
      ).expect(201);
      await upload(
        {
          entityRef: 'component:default/beta',
          commit: 'b000000',
          committedAt: daysAgo(2),
        },
        report(1, 5),
      ).expect(201);

      const groups = async (query: string) => {
        const { body } = await get(`/scorecard/groups?${query}`).expect(200);
        return body;
      };
      const tops = await groups('by=group');
      expect(tops.items).toMatchObject([
        {
          value: 'group:default/unit',
          title: 'The unit',
          summary: { entities: 2, lines: { covered: 4, total: 10 } },
          change: { days: 30, points: 50 },
          hasChildren: true,
        },
        {
          value: 'group:default/elsewhere',
          title: null,
          summary: { entities: 1, reporting: 0, weighted: null },
          change: { points: null },
          hasChildren: false,
        },
      ]);
      const { trend } = tops.items[0];
      expect([trend.length, trend[0], trend.at(-2), trend.at(-1)]).toEqual([
        13,
        null,
        25,
        40,
      ]);

      const below = await groups(
        'by=group&parent=group:default/unit&sort=name',
      );
      expect(below.items).toMatchObject([
        { value: 'group:default/team-a', hasChildren: false },
        { value: 'group:default/team-b', hasChildren: false },
      ]);
      expect(
        await groups('by=domain&owner=group:default/team-a&limit=1'),
      ).toMatchObject({
        totalItems: 1,
        items: [{ value: 'domain:default/sales', title: 'The sales' }],
      });
      const first = await groups('by=owner&limit=1');
      const rest = await groups(`by=owner&cursor=${first.pageInfo.nextCursor}`);
      expect([first.totalItems, rest.items.length]).toEqual([3, 2]);
      expect(rest.pageInfo).toEqual({});
      for (const sort of [
        'name',
        'entities',
        'coverage',
        'change',
        'target',
        'on-track',
        'critical',
        'high',
        'gap-index',
        'stale',
      ]) {
        expect((await groups(`by=owner&sort=${sort}`)).items).toHaveLength(3);
      }

      const all = await get('/scorecard/trend?days=60').expect(200);
      expect(all.body.points).toHaveLength(41);
      expect(all.body.points[0]).toEqual({
        day: daysAgo(40).slice(0, 10),
        lines: { covered: 1, total: 4 },
        reporting: 1,
      });
      expect(all.body.points.at(-1)).toMatchObject({
        lines: { covered: 4, total: 10 },
        reporting: 2,
      });
      const some = await get(
        '/scorecard/trend?system=system:default/web&days=7&search=alpha',
      ).expect(200);
      expect(
        some.body.points.map((point: { lines: object }) => point.lines),
      ).toEqual([
        ...Array(5).fill({ covered: 1, total: 4 }),
        ...Array(2).fill({ covered: 3, total: 4 }),
      ]);

      const values = await get('/scorecard/values?dimension=group&search=UNIT');
      expect(values.body).toEqual([
        { value: 'group:default/unit', title: 'The unit', entities: 2 },
      ]);
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
      expect(md.text).toContain('group:default/team-a (simulated)');
      expect((await get('/scorecard')).body.simulated).toBe(true);
    });

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
      await get(`/scorecard${path}`).expect(403);
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
