import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import {
  component,
  coverageBackends,
  inventory,
  repositoryFile,
  shop,
} from './__testUtils__/coverageBackend';
import { organisation, owned } from './__testUtils__/organisation';

const UUID = '00000000-0000-4000-8000-000000000000';

const services = {
  name: 'all-services',
  for: { type: ['service'] },
  measure: 'lines',
  value: 40,
  by: '2099-06-30',
  kind: 'committed',
  state: 'active',
};

const library = {
  ...component('lib'),
  spec: { type: 'library', lifecycle: 'production' },
};

describe('the policy', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('is what app-config states, and what people add', async () => {
      const stated = { id: 'libraries', for: { type: 'library' }, value: 90 };
      const { get, post } = await start(id, {
        config: { policy: { targets: [stated] } },
      });
      const created = await post('/policy/targets', services).expect(201);
      expect(created.body).toEqual({
        ...services,
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        origin: 'portal',
        setBy: 'user:default/mock',
        setAt: expect.stringMatching(/Z$/),
      });
      const { body } = await get('/policy').expect(200);
      expect(body.targets).toEqual([
        expect.objectContaining({ id: 'libraries', origin: 'app-config' }),
        created.body,
      ]);
      expect(body.levels.silver).toMatchObject({
        minCoverage: 75,
        origin: 'default',
      });
      expect(body.priorityRules[0]).toMatchObject({
        enabled: true,
        origin: 'default',
      });
    });

    it('has no effect on analyses while it is a shadow, and then at once', async () => {
      const { get, post, put, remove, upload } = await start(id);
      await upload().expect(201);
      const targetOf = async () => {
        const { body } = await get('/entities/component/default/shop/analysis');
        return body.targets[0].target;
      };
      const shadow = { ...services, state: 'shadow' };
      const { body } = await post('/policy/targets', shadow).expect(201);
      expect(await targetOf()).toMatchObject({ value: 75, origin: 'default' });

      const path = `/policy/targets/${body.id}`;
      await put(path, services).expect(200);
      expect(await targetOf()).toEqual({
        measure: 'lines',
        value: 40,
        by: '2099-06-30',
        kind: 'committed',
        area: null,
        origin: 'policy',
        originDetail: 'policy all-services',
      });
      await put(path, { ...services, value: 55 }).expect(200);
      expect(await targetOf()).toMatchObject({ value: 55 });
      await put(path, { ...services, for: { type: ['library'] } }).expect(200);
      expect(await targetOf()).toMatchObject({ origin: 'default' });
      await put(path, services).expect(200);
      expect(await targetOf()).toMatchObject({ value: 40 });
      await remove(path).expect(204);
      expect(await targetOf()).toMatchObject({ value: 75, origin: 'default' });
    });

    it('may be for a group and all below it, a domain or a language', async () => {
      const cart = owned('cart', 'group:default/team-a', 'system:default/web');
      const { get, post, upload, runTask } = await start(id, {
        entities: [...organisation, cart, owned('mail', 'user:default/ann')],
      });
      await runTask('coverage-catalog-sync');
      const inTheirs = { group: ['unit'], domain: ['sales'] };
      const both = [
        { ...services, name: 'unit', for: inTheirs, value: 41 },
        { ...services, name: 'ts', for: { language: ['typescript'] } },
      ];
      for (const target of both) {
        await post('/policy/targets', target).expect(201);
      }
      const analysisOf = async (name: string) => {
        const entityRef = `component:default/${name}`;
        await upload({ entityRef }).expect(201);
        const page = `/entities/component/default/${name}/analysis`;
        return (await get(page).expect(200)).body;
      };
      const { entity, targets } = await analysisOf('cart');
      expect(entity).toMatchObject({
        groups: ['group:default/team-a', 'group:default/unit'],
        domain: 'domain:default/sales',
        language: 'TypeScript',
      });
      expect(targets[0].target).toMatchObject({
        value: 41,
        originDetail: 'policy unit',
      });
      const others = await analysisOf('mail');
      expect(others.targets[0].target).toMatchObject({
        value: 40,
        originDetail: 'policy ts',
      });
      const preview = { for: inTheirs, measure: 'lines', value: 60 };
      const { body } = await post('/policy/preview', preview).expect(200);
      expect(body.counts).toMatchObject({ entities: 1, overruled: 1 });
    });

    it('may be of files that have a test', async () => {
      const { get, post, uploadWith } = await start(id);
      await uploadWith({ inventory: JSON.stringify(inventory) }).expect(201);
      const files = { ...services, measure: 'files', value: 50 };
      const { body } = await post('/policy/targets', files).expect(201);
      expect(body.measure).toBe('files');
      const analysis = await get('/entities/component/default/shop/analysis');
      expect(analysis.body.targets).toContainEqual(
        expect.objectContaining({
          target: expect.objectContaining({
            measure: 'files',
            value: 50,
            originDetail: 'policy all-services',
          }),
          current: { covered: 1, total: 3 },
        }),
      );
      const { body: evaluation } = await get('/policy/evaluation').expect(200);
      expect(evaluation.targets[body.id]).toMatchObject({
        entities: 1,
        unknown: 1,
      });
    });

    it('makes stale what it is for, and leaves the others alone', async () => {
      const { get, post, put, upload } = await start(id, {
        entities: [shop, library],
      });
      await upload().expect(201);
      await upload({ entityRef: 'component:default/lib' }).expect(201);
      const done = async () => (await get('/analysis/progress')).body.done;
      expect(await done()).toBe(2);
      const { body } = await post('/policy/targets', services).expect(201);
      expect(await done()).toBe(1);
      await get('/entities/component/default/shop/analysis').expect(200);
      expect(await done()).toBe(2);
      await put(`/policy/targets/${body.id}`, services).expect(200);
      expect(await done()).toBe(2);
      await put(`/policy/targets/${body.id}`, { ...services, for: {} });
      expect(await done()).toBe(0);
    });

    it('holds in other processes at once', async () => {
      const { post, upload, knex } = await start(id);
      await upload().expect(201);
      const other = await start(id, { knex });
      await post('/policy/targets', services).expect(201);
      const { body } = await other.get(
        '/entities/component/default/shop/analysis',
      );
      expect(body.targets[0].target.originDetail).toBe('policy all-services');
    });

    it('says which rules give a path its priority', async () => {
      const { get, post, uploadWith } = await start(id);
      await uploadWith({ config: repositoryFile }).expect(201);
      const path = 'src/pay.ts';
      const alone = await post('/policy/priority', { path }).expect(200);
      expect(alone.body).toMatchObject({
        path,
        entityRef: null,
        known: false,
        excluded: null,
      });
      const { body } = await post('/policy/priority', {
        path: 'src/cart.ts',
        entityRef: 'component:shop',
      }).expect(200);
      const gaps = await get('/entities/component/default/shop/gaps');
      const gap = gaps.body.items.find(
        (one: { path: string }) => one.path === 'src/cart.ts',
      );
      expect(body).toEqual({
        ...gap.priority,
        path: 'src/cart.ts',
        known: true,
        excluded: null,
        entityRef: 'component:default/shop',
      });
      expect(body.level).toBe('high');
    });
  });

  it.each([
    [{ ...services, name: 'two words' }, 'name must be up to 100 letters'],
    [{ ...services, measure: 'words' }, 'measure must be one of lines'],
    [{ ...services, value: 0 }, 'value must be a number above 0'],
    [{ ...services, by: '2099-02-30' }, 'by must be a date'],
    [{ ...services, for: { type: [] } }, 'for.type must be a list of 1 to 50'],
    [{ ...services, for: { colour: ['red'] } }, 'for has a key that is not'],
    [{ ...services, state: 'on' }, 'state must be one of shadow, active'],
    [[], 'The body must be a JSON object with name, for'],
  ])('refuses %j', async (target, message) => {
    const { post, knex } = await start();
    const { body } = await post('/policy/targets', target).expect(400);
    expect(body.error.message).toContain(message);
    expect(await knex('policy_targets')).toEqual([]);
  });

  it('has each name once, and changes nothing that app-config states', async () => {
    const { post, put, remove } = await start('SQLITE_3', {
      config: { policy: { targets: [{ id: 'stated', value: 90 }] } },
    });
    await post('/policy/targets', services).expect(201);
    await post('/policy/targets', services).expect(409);
    const taken = await post('/policy/targets', {
      ...services,
      name: 'stated',
    });
    expect([taken.status, taken.body.error.message]).toEqual([
      409,
      "app-config.yaml has a target 'stated'; give this one a name of its own",
    ]);
    const own = await post('/policy/targets', { ...services, name: 'own' });
    await put(`/policy/targets/${own.body.id}`, services).expect(409);
    const refused = await remove('/policy/targets/stated').expect(400);
    expect(refused.body.error.message).toBe(
      "The target 'stated' is stated in app-config.yaml; change it there",
    );
    await remove(`/policy/targets/${UUID}`).expect(404);
    await put('/policy/targets/nothing', services).expect(404);
  });

  it('is changed by who has the permission, and each change is audited', async () => {
    const success = jest.fn();
    const fail = jest.fn();
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({ success, fail }),
    });
    const { post, get, knex } = await start('SQLITE_3', {
      denied: ['coverage.policy.manage'],
      auditor,
    });
    await post('/policy/targets', services).expect(403);
    await get('/policy').expect(200);
    expect(fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'NotAllowedError' }),
    });
    const allowed = await start('SQLITE_3', { knex, auditor });
    const { body } = await allowed.post('/policy/targets', services);
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'policy-change',
        severityLevel: 'medium',
        meta: { action: 'create' },
      }),
    );
    expect(success).toHaveBeenLastCalledWith({ meta: { result: body } });
    const reader = await start('SQLITE_3', { knex, denied: ['coverage.read'] });
    await reader.get('/policy').expect(403);
    await reader.get('/policy/evaluation').expect(403);
    await reader.post('/policy/priority', { path: 'a.ts' }).expect(403);
    await reader
      .get('/policy')
      .set('authorization', mockCredentials.none.header())
      .expect(401);
  });
});
