import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { coverageBackends, lcov, shop } from './__testUtils__/coverageBackend';
import { daysFromNow } from './__testUtils__/weeklyUploads';

const entityRef = 'component:default/shop';
const entity = '/entities/component/default/shop';
const reached = { measure: 'lines', value: 50, by: null, kind: 'committed' };

/** One of four lines: the target of 50 % is missed. */
const worse = lcov.replace('DA:10,1', 'DA:10,0');

const next = {
  commit: 'b2c3d4e5',
  committedAt: '2026-01-03T03:04:05Z',
} as const;

/** What a portal was told. */
function listeners() {
  const events = jest.fn(async (_event: unknown) => {});
  const signals = jest.fn(async (_signal: unknown) => {});
  const notifications = jest.fn(async (_notification: unknown) => {});
  const eventsOf = (topic: string) =>
    events.mock.calls
      .map(([event]) => event as { topic: string; eventPayload: unknown })
      .filter(event => event.topic === topic)
      .map(({ eventPayload }) => eventPayload);
  return { events, signals, notifications, eventsOf };
}

describe('what is announced', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  it('are uploads that bring something new', async () => {
    const told = listeners();
    const { upload } = await start(ids[0], told);
    const { body } = await upload().expect(201);
    await upload().expect(200);
    expect(told.eventsOf('coverage.snapshot.created')).toEqual([
      {
        entityRef,
        commit: 'a1b2c3d4',
        branch: 'main',
        snapshotId: body.snapshot.id,
        totals: body.snapshot.totals,
      },
    ]);
    expect(told.signals).toHaveBeenCalledWith({
      recipients: { type: 'broadcast' },
      channel: 'coverage',
      message: { entityRef, kind: 'snapshot' },
    });
    expect(told.notifications).not.toHaveBeenCalled();
  });

  it('are changes of settings to open pages', async () => {
    const told = listeners();
    const { upload, put } = await start(ids[0], told);
    await upload().expect(201);
    told.signals.mockClear();
    await put(`${entity}/targets`, reached).expect(201);
    expect(told.signals.mock.calls).toEqual([
      [expect.objectContaining({ message: { entityRef, kind: 'analysis' } })],
    ]);
  });

  it('does not hold up an upload, whoever cannot be told', async () => {
    const fail = async () => {
      throw new Error('nobody there');
    };
    const { upload, put } = await start(ids[0], {
      events: fail,
      signals: fail,
      notifications: fail,
    });
    await upload().expect(201);
    await put(`${entity}/targets`, reached).expect(201);
    const { body } = await upload(next, worse).expect(201);
    expect(body.snapshot.commit).toBe(next.commit);
  });

  describe.each(ids)('to owners, on %s', id => {
    async function startReached(entities: Entity[] = [shop]) {
      const told = listeners();
      const backend = await start(id, { ...told, entities });
      await backend.upload().expect(201);
      await backend.put(`${entity}/targets`, reached).expect(201);
      return { ...told, ...backend };
    }

    it('is a fall below a target that was reached', async () => {
      const { upload, notifications, eventsOf } = await startReached();
      const { body } = await upload(next, worse).expect(201);
      await upload({ ...next, commit: 'c3d4e5f6' }, worse).expect(201);
      expect(notifications.mock.calls).toEqual([
        [
          {
            recipients: { type: 'entity', entityRef: 'group:default/team-a' },
            payload: expect.objectContaining({
              title: 'Coverage of shop fell below its target',
              description: expect.stringContaining(
                '25.0 % of the lines are covered; the target of 50 % was reached before.',
              ),
              link: '/catalog/default/component/shop/coverage',
              severity: 'high',
              topic: 'coverage-regression',
            }),
          },
        ],
      ]);
      expect(eventsOf('coverage.target.missed')).toEqual([
        {
          entityRef,
          reason: 'lost',
          target: { value: 50, by: null },
          percent: 25,
          commit: 'b2c3d4e5',
          snapshotId: body.snapshot.id,
        },
      ]);
    });

    it('is nothing while flags of a commit are still to come', async () => {
      const { upload, notifications } = await startReached();
      await upload({ flag: 'e2e' }).expect(201);
      await upload(next, worse).expect(201);
      expect(notifications).not.toHaveBeenCalled();
      await upload({ ...next, flag: 'e2e' }).expect(201);
      expect(notifications).not.toHaveBeenCalled();

      const later = { ...next, commit: 'c3d4e5f6' };
      await upload(later, worse).expect(201);
      await upload({ ...later, flag: 'e2e' }, worse).expect(201);
      expect(notifications).toHaveBeenCalledTimes(1);
    });

    it('is a commit whose other flags did not come within a day', async () => {
      const { upload, get, knex, notifications } = await startReached();
      await upload({ flag: 'e2e' }).expect(201);
      await upload(next, worse).expect(201);
      await age(knex, 2);
      await get(`${entity}/analysis`).expect(200);
      expect(notifications).toHaveBeenCalledTimes(1);
    });

    it('is a new critical gap', async () => {
      const told = listeners();
      const { uploadWith } = await start(id, told);
      const config = [
        'areas:',
        '  - { name: all, include: ["src/**"], priority: critical }',
        '',
      ].join('\n');
      await uploadWith({ config }).expect(201);
      expect(told.notifications).not.toHaveBeenCalled();
      await uploadWith({ config }, next, worse).expect(201);
      expect(
        told.notifications.mock.calls.map(([sent]) => sent),
      ).toContainEqual({
        recipients: { type: 'entity', entityRef: 'group:default/team-a' },
        payload: expect.objectContaining({
          title: 'New critical gap in shop',
          description: expect.stringMatching(/^src\/pay\.ts: /),
          link: '/catalog/default/component/shop/coverage?view=gaps&priority=critical',
          topic: 'coverage-critical-gap',
        }),
      });
    });

    it('is that uploads stay away, once', async () => {
      const { get, knex, notifications } = await startReached();
      await age(knex, 60);
      await get(`${entity}/analysis`).expect(200);
      await age(knex, 61);
      await get(`${entity}/analysis`).expect(200);
      expect(notifications.mock.calls).toEqual([
        [
          {
            recipients: { type: 'entity', entityRef: 'group:default/team-a' },
            payload: expect.objectContaining({
              title: expect.stringMatching(
                /^shop has reported no coverage since \d{4}-\d\d-\d\d$/,
              ),
              topic: 'coverage-stale',
            }),
          },
        ],
      ]);
    });

    it('is nothing to owners who do not want it', async () => {
      const { upload, notifications, eventsOf } = await startReached([
        {
          ...shop,
          metadata: {
            ...shop.metadata,
            annotations: {
              ...shop.metadata.annotations,
              'backstage-coverage.dev/notifications': 'false',
            },
          },
        },
      ]);
      await upload(next, worse).expect(201);
      expect(eventsOf('coverage.target.missed')).toHaveLength(1);
      expect(notifications).not.toHaveBeenCalled();
    });

    it('is a fall below the floor, of which no target speaks', async () => {
      const told = listeners();
      const { upload } = await start(id, told);
      for (const daysAgo of [9, 6, 3]) {
        await upload(commitOf(daysAgo)).expect(201);
      }
      expect(told.notifications).not.toHaveBeenCalled();
      await upload(commitOf(1), worse).expect(201);
      await upload(commitOf(0), worse).expect(201);
      expect(told.notifications.mock.calls).toEqual([
        [
          {
            recipients: { type: 'entity', entityRef: 'group:default/team-a' },
            payload: expect.objectContaining({
              title: 'Coverage of shop fell below its floor',
              description: expect.stringMatching(/25\.0 %.*49\.7 %/),
              topic: 'coverage-regression',
            }),
          },
        ],
      ]);
    });

    it.each([
      ['deprecated', { ...shop, spec: { lifecycle: 'deprecated' } }],
      [
        'switched off',
        {
          ...shop,
          metadata: {
            ...shop.metadata,
            annotations: { 'backstage-coverage.dev/enabled': 'false' },
          },
        },
      ],
    ])('is nothing of an entity that is %s', async (_, silenced) => {
      const told = listeners();
      const { knex } = await startReached();
      const { get } = await start(id, { ...told, knex, entities: [silenced] });
      await age(knex, 60);
      await get(`${entity}/analysis`).expect(200);
      expect(told.notifications).not.toHaveBeenCalled();
      const awake = listeners();
      const counted = await start(id, { ...awake, knex });
      await age(knex, 60);
      await counted.get(`${entity}/analysis`).expect(200);
      expect(awake.notifications).toHaveBeenCalled();
    });

    it('is nothing of an exempt entity until that ends', async () => {
      const { post, get, remove, upload, knex, notifications } =
        await startReached();
      const { body } = await post('/exemptions', {
        entityRef,
        reason: 'Replaced',
        expires: daysFromNow(30),
      }).expect(201);
      const path = `/exemptions/${body.id}`;
      await post(`${path}/approve`)
        .set('authorization', mockCredentials.user.header('user:default/ada'))
        .expect(200);
      await upload(next, worse).expect(201);
      await age(knex, 60);
      await get(`${entity}/analysis`).expect(200);
      expect(notifications).not.toHaveBeenCalled();

      await remove(path).expect(204);
      await age(knex, 60);
      await get(`${entity}/analysis`).expect(200);
      expect(
        notifications.mock.calls.map(([sent]: any[]) => sent.payload.topic),
      ).toEqual(['coverage-stale']);
    });

    it('comes once from two replicas that analyse at once', async () => {
      const told = listeners();
      const one = await start(id, told);
      const other = await start(id, { ...told, knex: one.knex });
      await one.upload().expect(201);
      await one.put(`${entity}/targets`, reached).expect(201);
      const before = await one.knex('analyses').first('watched');
      await one.upload(next, worse).expect(201);

      // As if the process had ended before the analysis.
      told.notifications.mockClear();
      told.events.mockClear();
      await one.knex('sent_notices').delete();
      await one.knex('analyses').update({
        watched: before.watched,
        analysed_version: 0,
      });
      await Promise.all(
        [one, other, one, other].map(({ get }) =>
          get(`${entity}/analysis`).expect(200),
        ),
      );
      expect(told.notifications).toHaveBeenCalledTimes(1);
      expect(told.eventsOf('coverage.target.missed')).toHaveLength(1);
    });
  });
});

/** Its commit is the next one of main. */
function commitOf(daysAgo: number) {
  return {
    commit: String(daysAgo).repeat(40),
    committedAt: new Date(Date.now() - daysAgo * 86_400_000).toISOString(),
  };
}

/** Some days pass after the last upload. */
async function age(knex: Knex, days: number): Promise<void> {
  const then = new Date(Date.now() - days * 86_400_000).toISOString();
  await knex('snapshots').update({ uploaded_at: then });
  await knex('analyses').update({ analysed_version: 0 });
}
