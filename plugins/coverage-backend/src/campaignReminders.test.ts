import { Entity } from '@backstage/catalog-model';
import { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { component, coverageBackends } from './__testUtils__/coverageBackend';
import { followCatalog } from './__testUtils__/organisation';
import { daysFromNow, uploadWeekly } from './__testUtils__/weeklyUploads';

const REMINDERS = 'coverage-campaign-reminders';

const campaign = {
  name: 'All to 80 %',
  scope: {},
  target: 80,
  start: daysFromNow(-7),
  due: daysFromNow(21),
  owner: 'group:default/platform',
  state: 'active',
};

const group = (name: string, annotations?: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name, namespace: 'default', annotations },
  spec: { type: 'team', children: [] },
});

const ownedBy = (entity: Entity, owner: string): Entity => ({
  ...entity,
  relations: [{ type: 'ownedBy', targetRef: `group:default/${owner}` }],
});

const quiet = { 'backstage-coverage.dev/notifications': 'false' };

const muted = (entity: Entity): Entity => ({
  ...entity,
  metadata: {
    ...entity.metadata,
    annotations: { ...entity.metadata.annotations, ...quiet },
  },
});

const entities = [
  component('slow'),
  component('slower'),
  ownedBy(component('fast'), 'team-b'),
  ownedBy(muted(component('muted')), 'team-c'),
  ownedBy(component('theirs'), 'team-d'),
  group('team-a'),
  group('team-b'),
  group('team-c'),
  group('team-d', quiet),
];

const SLOWLY = [20, 21, 22, 23, 24, 25];

describe('campaign reminders', () => {
  const { ids, start } = coverageBackends(['SQLITE_3', 'POSTGRES_18']);

  async function startWithHistory(
    id: (typeof ids)[number],
    notifications: (sent: NotificationSendOptions) => Promise<void>,
  ) {
    const backend = await start(id, { entities, notifications });
    await uploadWeekly(backend, 'slow', SLOWLY);
    await uploadWeekly(backend, 'slower', [10, 10, 10, 10, 10, 10]);
    await uploadWeekly(backend, 'fast', [20, 30, 40, 50, 60, 70]);
    await uploadWeekly(backend, 'muted', SLOWLY);
    await uploadWeekly(backend, 'theirs', SLOWLY);
    return backend;
  }

  describe.each(ids)('on %s', id => {
    it('go to owners of entities that are behind, once by two backends at once', async () => {
      const sent: NotificationSendOptions[] = [];
      const notifications = async (one: NotificationSendOptions) => {
        if (one.payload.topic === 'coverage-campaign') {
          sent.push(one);
        }
      };
      const one = await startWithHistory(id, notifications);
      const other = await start(id, {
        knex: one.knex,
        entities,
        notifications,
      });
      const { body } = await one.post('/campaigns', campaign).expect(201);
      await Promise.all([one.runTask(REMINDERS), other.runTask(REMINDERS)]);
      await Promise.all([one.runTask(REMINDERS), other.runTask(REMINDERS)]);
      expect(sent).toEqual([
        {
          recipients: { type: 'entity', entityRef: 'group:default/team-a' },
          payload: {
            title:
              '2 of your entities are behind in the campaign "All to 80 %"',
            description: `By ${campaign.due} each should have 80.0 % of its lines covered: component:default/slower (10.0 %), component:default/slow (25.0 %).`,
            link: `/coverage?view=campaigns&campaign=${body.id}`,
            severity: 'normal',
            topic: 'coverage-campaign',
            scope: expect.stringContaining(
              `coverage campaign-reminder ${body.id} `,
            ),
          },
        },
      ]);
    });

    it('go again in another week, and to nobody when notifications are absent', async () => {
      const send = jest.fn(async (_: NotificationSendOptions) => {
        throw new Error('Failed to send notifications: 404');
      });
      const { post, runTask, knex } = await startWithHistory(id, send);
      await post('/campaigns', campaign).expect(201);
      send.mockClear();
      await runTask(REMINDERS);
      expect(send).toHaveBeenCalledTimes(1);
      const reminders = () =>
        knex('sent_notices').where({ kind: 'campaign-reminder' });
      expect(await reminders()).toEqual([]);

      send.mockResolvedValue(undefined as never);
      await runTask(REMINDERS);
      await runTask(REMINDERS);
      expect(send).toHaveBeenCalledTimes(2);
      await reminders().update({ period: '2020-W01' });
      await runTask(REMINDERS);
      expect(send).toHaveBeenCalledTimes(3);
    });
  });

  describe.each(ids)('of entities that never reported, on %s', id => {
    it('go to each of their owners, apart from those behind', async () => {
      const sent: NotificationSendOptions[] = [];
      const both = ownedBy(component('both'), 'team-a');
      both.relations!.push({
        type: 'ownedBy',
        targetRef: 'group:default/team-b',
      });
      const deprecated: Entity = {
        ...component('old'),
        spec: { type: 'service', lifecycle: 'deprecated' },
      };
      const catalog = [
        component('slow'),
        component('silent'),
        both,
        deprecated,
        group('team-a'),
        group('team-b'),
      ];
      const { knex, upload, post, runTask, ...backend } = await start(id, {
        entities: catalog,
        notifications: async one => {
          sent.push(one);
        },
      });
      await followCatalog(knex, catalog);
      await uploadWeekly({ upload }, 'slow', SLOWLY);
      const { body } = await post('/campaigns', campaign).expect(201);
      const progress = await backend.get(`/campaigns/${body.id}/progress`);
      expect(progress.body.counts).toMatchObject({ behind: 1, notMeasured: 2 });
      await runTask(REMINDERS);
      await runTask(REMINDERS);
      const told = sent
        .filter(({ payload }) => payload.topic === 'coverage-campaign')
        .map(({ recipients, payload: { title, description } }) => ({
          ...recipients,
          title,
          description,
        }))
        .sort((a, b) => (a.title < b.title ? -1 : 1));
      const due = `By ${campaign.due} each should have 80.0 % of its lines covered`;
      expect(told).toEqual([
        {
          type: 'entity',
          entityRef: 'group:default/team-a',
          title:
            'One of your entities is behind and 2 are not measured in the campaign "All to 80 %"',
          description: `${due}: component:default/slow (25.0 %). Nothing was ever uploaded for component:default/both, component:default/silent.`,
        },
        {
          type: 'entity',
          entityRef: 'group:default/team-b',
          title:
            'One of your entities is not measured in the campaign "All to 80 %"',
          description: `${due}. Nothing was ever uploaded for component:default/both.`,
        },
      ]);
    });
  });

  it('are not sent by drafts, before the first day or after the last', async () => {
    const send = jest.fn(async () => {});
    const { post, put, runTask, knex } = await startWithHistory(
      'SQLITE_3',
      send,
    );
    send.mockClear();
    const draft = { ...campaign, state: 'draft' };
    const { body } = await post('/campaigns', draft).expect(201);
    await post('/campaigns', {
      ...campaign,
      start: daysFromNow(1),
    }).expect(201);
    await runTask(REMINDERS);
    expect(send).not.toHaveBeenCalled();
    await put(`/campaigns/${body.id}`, campaign).expect(200);
    await knex('campaigns').update({ due: daysFromNow(-1) });
    await runTask(REMINDERS);
    expect(send).not.toHaveBeenCalled();
  });
});
