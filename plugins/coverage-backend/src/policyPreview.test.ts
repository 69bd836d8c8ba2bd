import { conditional } from './__testUtils__/catalogDecisions';
import {
  component,
  coverageBackends,
  shop,
} from './__testUtils__/coverageBackend';
import { daysFromNow, uploadWeekly } from './__testUtils__/weeklyUploads';

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

describe('the preview of a target', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  describe.each(ids)('on %s', id => {
    it('counts who passes, who does not and who is not measured', async () => {
      const { get, post, upload, runTask } = await start(id, {
        entities: [shop, library, component('silent')],
        config: {
          policy: {
            targets: [{ id: 'ours', for: { owner: 'team-a' }, value: 90 }],
          },
        },
      });
      await upload().expect(201);
      await upload({ entityRef: 'component:default/lib' }).expect(201);
      await runTask('coverage-catalog-sync');
      const request = { for: {}, measure: 'lines', value: 60 };
      const { body } = await post('/policy/preview', request).expect(200);
      expect(body.counts).toEqual({
        entities: 3,
        reached: 0,
        onTrack: 0,
        behind: 0,
        unknown: 2,
        notMeasured: 1,
        exempt: 0,
        deprecated: 0,
        overruled: 3,
      });
      expect(body.unknown[0]).toEqual({
        entityRef: 'component:default/lib',
        title: null,
        owner: 'group:default/team-a',
        owners: ['group:default/team-a'],
        state: 'unknown',
        reason: 'too-little-history',
        percent: 50,
        missing: 1,
        expectedOn: null,
      });
      expect(body.notMeasured).toHaveLength(1);

      const easy = { ...services, value: 50 };
      const created = await post('/policy/targets', easy).expect(201);
      const evaluated = await get('/policy/evaluation').expect(200);
      expect(evaluated.body.hidden).toBe(0);
      expect(evaluated.body.targets[created.body.id]).toMatchObject({
        entities: 2,
        reached: 1,
        notMeasured: 1,
        overruled: 2,
      });
      expect(evaluated.body.targets.ours).toMatchObject({
        entities: 3,
        unknown: 2,
        overruled: 0,
      });
      const edited = await post('/policy/preview', {
        ...request,
        for: { type: ['service'] },
        id: created.body.id,
      });
      expect(edited.body.counts).toMatchObject({ entities: 2, overruled: 2 });
    });

    it('tells who reaches it by the date from who does not', async () => {
      const backend = await start(id, {
        entities: ['fast', 'slow', 'done'].map(name => component(name)),
      });
      await uploadWeekly(backend, 'fast', [20, 30, 40, 50, 60, 70]);
      await uploadWeekly(backend, 'slow', [20, 21, 22, 23, 24, 25]);
      await uploadWeekly(backend, 'done', [90]);
      const request = {
        for: { owner: ['team-a'] },
        measure: 'lines',
        value: 90,
        by: daysFromNow(21),
      };
      const { body } = await backend.post('/policy/preview', request);
      const refs = (bucket: string) =>
        body[bucket].map((one: { entityRef: string }) => one.entityRef);
      expect(refs('reached')).toEqual(['component:default/done']);
      expect(refs('onTrack')).toEqual(['component:default/fast']);
      expect(refs('behind')).toEqual(['component:default/slow']);
      expect(body.onTrack[0]).toMatchObject({
        state: 'on-track',
        percent: 70,
        missing: 20,
        expectedOn: daysFromNow(14),
      });
      const undated = await backend.post('/policy/preview', {
        ...request,
        by: null,
      });
      expect(undated.body.counts).toMatchObject({ reached: 1, unknown: 2 });
      const branches = await backend.post('/policy/preview', {
        ...request,
        measure: 'branches',
      });
      expect(branches.body.counts).toMatchObject({ notMeasured: 3 });
    });
  });

  it('hides what the catalog hides', async () => {
    const { upload, knex } = await start('SQLITE_3');
    await upload().expect(201);
    const other = await start('SQLITE_3', {
      knex,
      entities: [],
      catalogDecision: conditional,
    });
    const { body } = await other
      .post('/policy/preview', { for: {}, measure: 'lines', value: 60 })
      .expect(200);
    expect(body).toMatchObject({ counts: { entities: 0 }, hidden: 1 });
  });
});
