import { coverageBackends } from './__testUtils__/coverageBackend';
import {
  daysAgo,
  followCatalog,
  organisation,
  owned,
  report,
} from './__testUtils__/organisation';

describe('groups of the scorecard', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('shows in a row what the filter of the same kind leaves of it', async () => {
      const teams = ['group:default/team-a', 'group:default/team-b'];
      const both = owned('both', teams[0]);
      both.relations!.push({ type: 'ownedBy', targetRef: teams[1] });
      const entities = [
        owned('alpha', teams[0]),
        both,
        owned('beta', teams[1]),
      ];
      const { get, knex } = await start(id, { entities });
      await followCatalog(knex, entities);
      const filter = `owner=${teams[0]}`;
      const groups = await get(`/scorecard/groups?by=owner&${filter}`);
      const rows = await Promise.all(
        groups.body.items.map(async ({ value, summary }: any) => {
          const { body } = await get(
            `/scorecard/entities?${filter}&by=owner&value=${value}&sort=name`,
          ).expect(200);
          expect(body.totalItems).toBe(summary.entities);
          return [value, body.items.map((one: any) => one.entityRef)];
        }),
      );
      expect(Object.fromEntries(rows)).toEqual({
        [teams[0]]: ['component:default/alpha', 'component:default/both'],
        [teams[1]]: ['component:default/both'],
      });
      const all = await get(`/scorecard/entities?by=owner&value=${teams[1]}`);
      expect(all.body.totalItems).toBe(2);
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
  });

  it.each([
    ['by=owner', 'by and value belong together'],
    ['value=x', 'by and value belong together'],
    ['by=owner&value=nobody', "owner 'nobody' is no entity ref"],
    ['by=colour&value=red', 'by'],
  ])('refuses the row %s', async (query, message) => {
    const { get } = await start();
    const { body } = await get(`/scorecard/entities?${query}`).expect(400);
    expect(body.error.message).toContain(message);
  });
});
