import { component, coverageBackends } from './__testUtils__/coverageBackend';
import { daysFromNow, uploadWeekly } from './__testUtils__/weeklyUploads';

const UUID = '00000000-0000-4000-8000-000000000000';

const campaign = {
  name: 'Tier 1 to 80 %',
  scope: { type: ['service'] },
  measure: 'lines',
  target: 80,
  start: daysFromNow(-7),
  due: daysFromNow(21),
  owner: 'group:default/platform',
  brief: '## Why\n\nOutages of tier 1 cost most.',
  state: 'draft',
};

const active = { ...campaign, state: 'active' };

describe('campaigns', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('are kept, changed and deleted', async () => {
      const { get, post, put, remove } = await start(id);
      const { body } = await post('/campaigns', {
        ...campaign,
        owner: 'group:platform',
      }).expect(201);
      expect(body).toEqual({
        ...campaign,
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        createdBy: 'user:default/mock',
        createdAt: expect.stringMatching(/Z$/),
        changedBy: 'user:default/mock',
        changedAt: body.createdAt,
      });
      const path = `/campaigns/${body.id}`;
      expect((await get(path).expect(200)).body).toEqual(body);

      const changed = await put(path, { ...active, target: 85 }).expect(200);
      expect(changed.body).toMatchObject({ state: 'active', target: 85 });
      const refused = await remove(path).expect(409);
      expect(refused.body.error.message).toBe(
        'The campaign is active; archive it before it is deleted',
      );
      const listed = await get('/campaigns').expect(200);
      expect(listed.body).toEqual({
        items: [
          expect.objectContaining({ id: body.id, counts: expect.anything() }),
        ],
        hidden: 0,
      });
      await put(path, { ...active, state: 'archived' }).expect(200);
      await remove(path).expect(204);
      await get(path).expect(404);
    });

    it('count an entity under each of its owners, and once in all', async () => {
      const shared = component('shared');
      shared.relations!.push({
        type: 'ownedBy',
        targetRef: 'group:default/team-b',
      });
      const { get, post, upload } = await start(id, {
        entities: [shared, component('own')],
      });
      for (const name of ['shared', 'own']) {
        await upload({ entityRef: `component:default/${name}` }).expect(201);
      }
      const { body } = await post('/campaigns', {
        ...active,
        scope: { owner: ['team-b', 'team-a'] },
      });
      const path = `/campaigns/${body.id}`;
      const progress = await get(`${path}/progress`).expect(200);
      expect(progress.body).toMatchObject({
        counts: { entities: 2 },
        lines: { covered: 4, total: 8 },
        teams: [
          { owner: 'group:default/team-a', entities: 2 },
          {
            owner: 'group:default/team-b',
            entities: 1,
            lines: { covered: 2, total: 4 },
          },
        ],
      });
      const entities = await get(
        `${path}/entities?owner=group:default/team-b`,
      ).expect(200);
      expect(entities.body.items).toEqual([
        expect.objectContaining({
          entityRef: 'component:default/shared',
          owners: ['group:default/team-a', 'group:default/team-b'],
        }),
      ]);
      const theirs = await post('/campaigns', {
        ...active,
        scope: { owner: ['team-b'] },
      });
      const scoped = await get(`/campaigns/${theirs.body.id}/progress`);
      expect(scoped.body.counts.entities).toBe(1);
    });

    it('end after their last day', async () => {
      const { get, post, put, runTask, knex } = await start(id);
      const { body } = await post('/campaigns', active).expect(201);
      const path = `/campaigns/${body.id}`;
      const stateOf = async () => (await get(path)).body.state;
      await runTask('coverage-campaign-dates');
      expect(await stateOf()).toBe('active');

      await knex('campaigns').update({ due: daysFromNow(-1) });
      expect(await stateOf()).toBe('ended');
      await runTask('coverage-campaign-dates');
      expect(await knex('campaigns').pluck('state')).toEqual(['ended']);
      const late = { ...active, due: daysFromNow(-1) };
      await put(path, late).expect(409);
      const again = await put(path, active).expect(200);
      expect(again.body.state).toBe('active');
    });

    it('tell how the entities of each team stand', async () => {
      const library = {
        ...component('lib'),
        spec: { type: 'library', lifecycle: 'production' },
      };
      const backend = await start(id, {
        entities: [
          component('fast'),
          component('slow'),
          {
            ...component('done'),
            relations: [{ type: 'ownedBy', targetRef: 'group:default/team-b' }],
          },
          { ...component('new'), relations: [] },
          library,
        ],
      });
      await uploadWeekly(backend, 'fast', [20, 30, 40, 50, 60, 70]);
      await uploadWeekly(backend, 'slow', [20, 21, 22, 23, 24, 25]);
      await uploadWeekly(backend, 'done', [90]);
      await uploadWeekly(backend, 'new', [30]);
      await uploadWeekly(backend, 'lib', [10]);
      const { body } = await backend.post('/campaigns', active);
      const path = `/campaigns/${body.id}`;
      const progress = await backend.get(`${path}/progress`).expect(200);
      const none = { notMeasured: 0, exempt: 0, deprecated: 0 };
      expect(progress.body).toEqual({
        campaign: body,
        counts: {
          entities: 4,
          reached: 1,
          onTrack: 1,
          behind: 1,
          unknown: 1,
          ...none,
        },
        lines: { covered: 215, total: 400 },
        teams: [
          {
            owner: 'group:default/team-a',
            title: null,
            entities: 2,
            reached: 0,
            onTrack: 1,
            behind: 1,
            unknown: 0,
            ...none,
            lines: { covered: 95, total: 200 },
          },
          expect.objectContaining({
            owner: 'group:default/team-b',
            reached: 1,
          }),
          expect.objectContaining({ owner: null, unknown: 1 }),
        ],
        hidden: 0,
      });

      const refs = async (query: string) => {
        const page = await backend.get(`${path}/entities?${query}`).expect(200);
        return page.body.items.map((one: any) => one.entityRef);
      };
      expect(await refs('state=behind')).toEqual(['component:default/slow']);
      expect(await refs('owner=(none)')).toEqual(['component:default/new']);
      const first = await backend.get(
        `${path}/entities?owner=group:default/team-a&limit=1`,
      );
      expect(first.body).toMatchObject({
        totalItems: 2,
        items: [
          {
            entityRef: 'component:default/slow',
            state: 'off-track',
            percent: 25,
            missing: 55,
          },
        ],
      });
      expect(
        await refs(`limit=50&cursor=${first.body.pageInfo.nextCursor}`),
      ).toHaveLength(3);
    });
  });

  it.each([
    [{ ...campaign, name: '' }, 'name must be text of 1 to 100'],
    [{ ...campaign, due: daysFromNow(-8) }, 'due must not lie before start'],
    [{ ...campaign, measure: 'branches' }, 'measure must be one of lines'],
    [{ ...campaign, owner: 'nobody' }, 'owner is no entity ref'],
    [{ ...campaign, scope: { owner: 'a' } }, 'scope.owner must be a list'],
    [{ ...campaign, prize: 1 }, 'The body has a key that is not known'],
  ])('refuses %j', async (body, message) => {
    const { post, knex } = await start();
    const refused = await post('/campaigns', body).expect(400);
    expect(refused.body.error.message).toContain(message);
    expect(await knex('campaigns')).toEqual([]);
  });

  it('lets no state follow that cannot', async () => {
    const { get, post, put, remove } = await start();
    await post('/campaigns', { ...campaign, state: 'ended' }).expect(409);
    await post('/campaigns', {
      ...active,
      start: '2020-01-01',
      due: '2020-02-01',
    }).expect(409);
    const { body } = await post('/campaigns', campaign).expect(201);
    const refused = await put(`/campaigns/${body.id}`, {
      ...campaign,
      state: 'ended',
    }).expect(409);
    expect(refused.body.error.message).toBe(
      'The campaign is draft; it can become active or archived, not ended',
    );
    await put(`/campaigns/${UUID}`, campaign).expect(404);
    await remove(`/campaigns/${UUID}`).expect(404);
    await get(`/campaigns/${UUID}/progress`).expect(404);
    await get(`/campaigns/${body.id}/entities?state=lost`).expect(400);
    await get(`/campaigns/${body.id}/entities?limit=201`).expect(400);
  });
});
