import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  component,
  coverageBackends,
  shop,
} from './__testUtils__/coverageBackend';

const entity = '/entities/component/default/shop';
const UUID = '00000000-0000-4000-8000-000000000001';

const target = { measure: 'lines', value: 90, by: '2099-06-30' };
const override = {
  path: 'src/pay.ts',
  priority: 'critical',
  reason: 'Money moves here',
  until: '2099-06-30',
};
const exemption = {
  kind: 'exempt',
  path: 'src/cart.ts',
  reason: 'Goes away with the new shop',
  until: '2099-06-30',
};
const bodies = {
  targets: target,
  overrides: override,
  exemptions: exemption,
  'floor-resets': { since: '2026-06-30', reason: 'The old code went away' },
};

describe('settings of the portal', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it.each(Object.entries(bodies))(
      'sets, replaces and removes %s',
      async (kind, body) => {
        const { put, get, remove } = await start(id);
        const first = await put(`${entity}/${kind}`, body).expect(201);
        expect(first.body).toMatchObject({
          ...body,
          setBy: 'user:default/mock',
        });

        const same = await put(`${entity}/${kind}`, body).expect(200);
        expect(same.body).toEqual(first.body);

        const changed = { ...body, reason: 'Thought again' };
        const second = await put(`${entity}/${kind}`, changed).expect(200);
        expect(second.body).toMatchObject({ ...changed, id: first.body.id });
        const list = await get(`${entity}/${kind}`).expect(200);
        expect(list.body).toEqual({ items: [second.body] });

        await remove(`${entity}/${kind}/${first.body.id}`).expect(204);
        const gone = await remove(`${entity}/${kind}/${first.body.id}`);
        expect(gone.status).toBe(404);
        expect(gone.body.error.message).toMatch(
          /^component:default\/shop has no (target|override|exemption|floor reset) /,
        );
        const empty = await get(`${entity}/${kind}`).expect(200);
        expect(empty.body).toEqual({ items: [] });
      },
    );

    it('keeps one target of each area, measure and kind', async () => {
      const { put, get } = await start(id);
      await put(`${entity}/targets`, target).expect(201);
      await put(`${entity}/targets`, { ...target, kind: 'stretch' });
      await put(`${entity}/targets`, { ...target, area: 'checkout' });
      await put(`${entity}/targets`, { ...target, measure: 'branches' });
      await put(`${entity}/targets`, { ...target, value: 70 }).expect(200);
      const { body } = await get(`${entity}/targets`);
      expect(
        body.items.map((item: any) => [
          item.area,
          item.measure,
          item.kind,
          item.value,
        ]),
      ).toEqual([
        [null, 'branches', 'committed', 90],
        [null, 'lines', 'committed', 70],
        [null, 'lines', 'stretch', 90],
        ['checkout', 'lines', 'committed', 90],
      ]);
    });

    it('lets the floor start anew', async () => {
      const { upload, put, get, remove } = await start(id);
      const daysAgo = (days: number) =>
        new Date(Date.now() - days * 86_400_000).toISOString();
      for (const days of [9, 6, 3]) {
        await upload({
          commit: String(days).repeat(40),
          branch: 'main',
          committedAt: daysAgo(days),
        }).expect(201);
      }
      const floor = async () =>
        (await get(`${entity}/analysis`).expect(200)).body.floor;
      const before = await floor();
      expect(before.percent).toBe(49.7);

      const reset = { reason: 'The old code went away' };
      const { body } = await put(`${entity}/floor-resets`, reset).expect(201);
      expect(body.since).toBe(daysAgo(0).slice(0, 10));
      expect(await floor()).toBeNull();
      await put(`${entity}/floor-resets`, {
        ...reset,
        since: daysAgo(10).slice(0, 10),
      }).expect(200);
      expect((await floor()).basis).toContain('since the reset on');
      await remove(`${entity}/floor-resets/${body.id}`).expect(204);
      expect(await floor()).toEqual(before);
    });

    it('shows a change in the next read of the analysis', async () => {
      const { upload, put, get, remove } = await start(id);
      await upload().expect(201);
      const stateOf = async () => {
        const { body } = await get(`${entity}/gaps?search=cart`).expect(200);
        return body.items[0].state;
      };
      const before = await stateOf();
      const { body } = await put(`${entity}/exemptions`, exemption);
      expect(await stateOf()).toBe('exempt');
      await remove(`${entity}/exemptions/${body.id}`).expect(204);
      expect(await stateOf()).toBe(before);

      await put(`${entity}/targets`, target).expect(201);
      const analysis = await get(`${entity}/analysis`).expect(200);
      expect(analysis.body.targets[0].target).toMatchObject({
        ...target,
        origin: 'portal',
      });
    });
  });

  it('removes nothing of another entity', async () => {
    const { put, get, remove } = await start('SQLITE_3', {
      entities: [shop, component('other')],
    });
    const { body } = await put(`${entity}/targets`, target).expect(201);
    const other = '/entities/component/default/other';
    await remove(`${other}/targets/${body.id}`).expect(404);
    await remove(`${entity}/overrides/${body.id}`).expect(404);
    expect((await get(`${entity}/targets`)).body.items).toHaveLength(1);
    expect((await get(`${other}/targets`)).body.items).toEqual([]);
  });

  it.each([
    ['targets', 'coverage.target.update'],
    ['overrides', 'coverage.override.manage'],
    ['exemptions', 'coverage.exemption.create'],
    ['floor-resets', 'coverage.target.update'],
  ] as const)(
    'asks for a permission to change %s',
    async (kind, permission) => {
      const { put, get, remove } = await start('SQLITE_3', {
        denied: [permission],
      });
      const refused = await put(`${entity}/${kind}`, bodies[kind]).expect(403);
      expect(refused.body.error.message).toBe(
        `You lack the permission ${permission}`,
      );
      await remove(`${entity}/${kind}/${UUID}`).expect(403);
      const { body } = await get(`${entity}/${kind}`).expect(200);
      expect(body).toEqual({ items: [] });
    },
  );

  it('is for readers and callers with credentials only', async () => {
    const { get } = await start('SQLITE_3', { denied: ['coverage.read'] });
    await get(`${entity}/targets`).expect(403);
    const { put, remove, knex } = await start();
    const none = mockCredentials.none.header();
    await put(`${entity}/targets`, target)
      .set('authorization', none)
      .expect(401);
    await remove(`${entity}/targets/${UUID}`)
      .set('authorization', none)
      .expect(401);
    expect(await knex('targets')).toEqual([]);
  });

  it('knows no entity that the catalog hides', async () => {
    const { get, put, remove, knex } = await start('SQLITE_3', {
      entities: [],
    });
    await get(`${entity}/overrides`).expect(404);
    await put(`${entity}/overrides`, override).expect(404);
    await remove(`${entity}/overrides/${UUID}`).expect(404);
    expect(await knex('overrides')).toEqual([]);
    expect(await knex('analyses')).toEqual([]);
  });

  it('audits every change, refused ones too', async () => {
    const success = jest.fn();
    const fail = jest.fn();
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({ success, fail }),
    });
    const { put, remove } = await start('SQLITE_3', { auditor });
    const { body } = await put(`${entity}/overrides`, override).expect(201);
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'override-change',
        severityLevel: 'medium',
        request: expect.anything(),
        meta: { action: 'set', entityRef: 'component:default/shop' },
      }),
    );
    expect(success).toHaveBeenLastCalledWith({
      meta: { result: { created: true, setting: body } },
    });

    await put(`${entity}/overrides`, { ...override, until: 'x' }).expect(400);
    await remove(`${entity}/overrides/${UUID}`).expect(404);
    expect(fail.mock.calls.map(([{ error }]) => error.name)).toEqual([
      'InputError',
      'NotFoundError',
    ]);
    await remove(`${entity}/overrides/${body.id}`).expect(204);
    expect(success).toHaveBeenLastCalledWith({ meta: { result: body } });
  });

  it('audits what a caller without permission tried', async () => {
    const fail = jest.fn();
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({ success: jest.fn(), fail }),
    });
    const { put } = await start('SQLITE_3', {
      auditor,
      decision: AuthorizeResult.DENY,
    });
    await put(`${entity}/targets`, target).expect(403);
    expect(fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'NotAllowedError' }),
    });
  });
});
