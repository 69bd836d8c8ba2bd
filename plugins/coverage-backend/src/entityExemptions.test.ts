import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  component,
  coverageBackends,
  shop,
} from './__testUtils__/coverageBackend';
import { daysFromNow } from './__testUtils__/weeklyUploads';

const UUID = '00000000-0000-4000-8000-000000000000';

const exemption = {
  entityRef: 'component:default/shop',
  reason: 'Replaced by the new shop',
  expires: daysFromNow(90),
};

/** Somebody else than the one who asks. */
const APPROVER = mockCredentials.user.header('user:default/ada');

describe('exemptions of entities', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('take an entity out of the sums while they hold', async () => {
      const { get, post, remove, upload } = await start(id, {
        entities: [shop, component('other')],
      });
      await upload().expect(201);
      await upload({ entityRef: 'component:default/other' }).expect(201);
      const counts = async () => {
        const { body } = await get('/scorecard').expect(200);
        const { entities, exempt } = body.summary;
        return { entities, exempt };
      };
      const { body } = await post('/exemptions', exemption).expect(201);
      expect(body).toEqual({
        ...exemption,
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        title: null,
        owner: 'group:default/team-a',
        state: 'requested',
        requestedBy: 'user:default/mock',
        requestedAt: expect.stringMatching(/Z$/),
        decidedBy: null,
        decidedAt: null,
      });
      expect(await counts()).toEqual({ entities: 2, exempt: 0 });

      const path = `/exemptions/${body.id}`;
      const approved = await post(`${path}/approve`)
        .set('authorization', APPROVER)
        .expect(200);
      expect(approved.body).toMatchObject({
        state: 'approved',
        decidedBy: 'user:default/ada',
      });
      expect(await counts()).toEqual({ entities: 1, exempt: 1 });
      const again = await post('/exemptions', exemption).expect(409);
      expect(again.body.error.message).toBe(
        `component:default/shop has an exemption already that is approved until ${exemption.expires}; revoke it first`,
      );
      await remove(path).expect(204);
      expect(await counts()).toEqual({ entities: 2, exempt: 0 });
      const { body: list } = await get('/exemptions').expect(200);
      expect(list.items).toEqual([
        expect.objectContaining({ id: body.id, state: 'revoked' }),
      ]);
    });

    it('count again once their last day has passed', async () => {
      const { get, post, upload, runTask, knex } = await start(id);
      await upload().expect(201);
      const { body } = await post('/exemptions', exemption);
      await post(`/exemptions/${body.id}/approve`)
        .set('authorization', APPROVER)
        .expect(200);
      await knex('entity_exemptions').update({ expires: daysFromNow(-1) });
      await runTask('coverage-catalog-sync');
      const scorecard = await get('/scorecard');
      expect(scorecard.body.summary).toMatchObject({ entities: 1, exempt: 0 });
      const { body: list } = await get('/exemptions?state=expired');
      expect(list.items).toHaveLength(1);
      await post('/exemptions', exemption).expect(201);
    });

    it('is stored once of those that are asked for at once', async () => {
      const one = await start(id);
      const other = await start(id, { knex: one.knex });
      const answers = await Promise.all(
        [one, other, one, other].map(({ post }) =>
          post('/exemptions', exemption),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        201, 409, 409, 409,
      ]);
      expect(await one.knex('entity_exemptions')).toHaveLength(1);
    });

    it('are listed with what ends soon, files too', async () => {
      const { get, post, put, upload } = await start(id, {
        entities: [shop, component('other')],
      });
      await upload().expect(201);
      const first = await post('/exemptions', {
        ...exemption,
        expires: daysFromNow(5),
      });
      await post(`/exemptions/${first.body.id}/approve`)
        .set('authorization', APPROVER)
        .expect(200);
      await post('/exemptions', {
        ...exemption,
        entityRef: 'component:default/other',
      }).expect(201);
      const files = '/entities/component/default/shop/exemptions';
      const file = { kind: 'exempt', path: 'src/pay.ts', reason: 'legacy' };
      await put(files, { ...file, until: daysFromNow(10) }).expect(201);
      await put(files, {
        ...file,
        path: 'src/cart.ts',
        until: daysFromNow(60),
      }).expect(201);
      const { body } = await get('/exemptions').expect(200);
      expect(body.items.map((one: any) => one.state)).toEqual([
        'requested',
        'approved',
      ]);
      expect(body.expiringFiles).toEqual([
        {
          entityRef: 'component:default/shop',
          title: null,
          ...file,
          expires: daysFromNow(10),
          setBy: 'user:default/mock',
        },
      ]);
      const soon = await get('/exemptions?expiringWithin=7').expect(200);
      expect(soon.body.items).toEqual([
        expect.objectContaining({ id: first.body.id }),
      ]);
      expect(soon.body.expiringFiles).toEqual([]);
    });
  });

  it('expire when nobody has decided until the last day', async () => {
    const { get, post, remove, knex } = await start();
    const { body } = await post('/exemptions', exemption).expect(201);
    const yesterday = daysFromNow(-1);
    await knex('entity_exemptions').update({ expires: yesterday });
    const { body: list } = await get('/exemptions?state=expired').expect(200);
    expect(list.items).toEqual([
      expect.objectContaining({
        id: body.id,
        state: 'expired',
        decidedBy: null,
      }),
    ]);
    const open = await get('/exemptions?state=requested').expect(200);
    expect(open.body.items).toEqual([]);
    const path = `/exemptions/${body.id}`;
    const refused = await post(`${path}/approve`)
      .set('authorization', APPROVER)
      .expect(409);
    expect(refused.body.error.message).toBe(
      `The exemption of component:default/shop has expired on ${yesterday} and cannot be approved`,
    );
    await remove(path).expect(409);
    await post('/exemptions', exemption).expect(201);
  });

  it('are denied, which is the end of them', async () => {
    const { post, remove } = await start();
    const { body } = await post('/exemptions', exemption).expect(201);
    await post(`/exemptions/${body.id}/deny`).expect(200);
    const refused = await post(`/exemptions/${body.id}/approve`)
      .set('authorization', APPROVER)
      .expect(409);
    expect(refused.body.error.message).toBe(
      `The exemption of component:default/shop is denied until ${exemption.expires} and cannot be approved`,
    );
    await remove(`/exemptions/${body.id}`).expect(409);
    await post(`/exemptions/${UUID}/deny`).expect(404);
    await post('/exemptions', exemption).expect(201);
  });

  it('are approved by somebody else than who asked, and denied or taken back by anybody', async () => {
    const { get, post, remove } = await start();
    const { body } = await post('/exemptions', exemption).expect(201);
    const path = `/exemptions/${body.id}`;
    const refused = await post(`${path}/approve`).expect(403);
    expect(refused.body.error).toMatchObject({
      name: 'NotAllowedError',
      message:
        'You asked for the exemption of component:default/shop yourself: somebody else with coverage.exemption.approve has to approve it',
    });
    const { body: list } = await get('/exemptions').expect(200);
    expect(list.items).toEqual([
      expect.objectContaining({ state: 'requested', decidedBy: null }),
    ]);
    await post(`${path}/deny`).expect(200);
    const again = await post('/exemptions', exemption).expect(201);
    await remove(`/exemptions/${again.body.id}`).expect(204);
  });

  it.each([
    [{ ...exemption, expires: undefined }, 'expires must be a date'],
    [{ ...exemption, expires: daysFromNow(-1) }, 'expires must not lie in the'],
    [
      { ...exemption, expires: daysFromNow(182) },
      'expires must lie at most 180 days ahead; ask again when it ends',
    ],
    [{ ...exemption, reason: ' ' }, 'reason must be text of 1 to 2000'],
    [{ ...exemption, entityRef: 'shop' }, 'entityRef is no entity ref'],
  ])('refuses %j', async (body, message) => {
    const { post } = await start();
    const refused = await post('/exemptions', body).expect(400);
    expect(refused.body.error.message).toContain(message);
  });

  it('are decided by who has the permission, of what the catalog shows', async () => {
    const fail = jest.fn();
    const success = jest.fn();
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({ success, fail }),
    });
    const team = await start('SQLITE_3', {
      auditor,
      denied: ['coverage.exemption.approve'],
    });
    const { knex } = team;
    const { body } = await team.post('/exemptions', exemption).expect(201);
    const path = `/exemptions/${body.id}`;
    const refused = await team.post(`${path}/approve`).expect(403);
    expect(refused.body.error.message).toBe(
      'You lack the permission coverage.exemption.approve',
    );
    await team.post(`${path}/deny`).expect(403);
    await team.remove(path).expect(204);

    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'entity-exemption-change',
        meta: { action: 'revoke', id: body.id },
      }),
    );
    expect(fail).toHaveBeenCalledTimes(2);
    expect(success).toHaveBeenCalledTimes(2);

    const blind = await start('SQLITE_3', { knex, entities: [] });
    expect((await blind.get('/exemptions')).body.items).toEqual([]);
    await blind.post('/exemptions', exemption).expect(404);
    await blind.post(`${path}/approve`).expect(404);
    const reader = await start('SQLITE_3', {
      knex,
      denied: ['coverage.exemption.create'],
    });
    await reader.post('/exemptions', exemption).expect(403);
    const outsider = await start('SQLITE_3', {
      knex,
      denied: ['coverage.read'],
    });
    await outsider.get('/exemptions').expect(403);
  });
});
