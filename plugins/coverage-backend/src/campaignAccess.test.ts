import { mockServices } from '@backstage/backend-test-utils';
import { conditional } from './__testUtils__/catalogDecisions';
import { coverageBackends } from './__testUtils__/coverageBackend';
import { daysFromNow } from './__testUtils__/weeklyUploads';

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

describe('access to campaigns', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it('show what the catalog shows', async () => {
    const { upload, post, knex } = await start();
    await upload().expect(201);
    const { body } = await post('/campaigns', active);
    const other = await start('SQLITE_3', {
      knex,
      entities: [],
      catalogDecision: conditional,
    });
    const progress = await other.get(`/campaigns/${body.id}/progress`);
    expect(progress.body).toMatchObject({
      counts: { entities: 0 },
      teams: [],
      hidden: 1,
    });
  });

  it('are changed by who has the permission, and each change is audited', async () => {
    const success = jest.fn();
    const fail = jest.fn();
    const auditor = mockServices.auditor.mock({
      createEvent: async () => ({ success, fail }),
    });
    const { knex, post } = await start('SQLITE_3', { auditor });
    const { body } = await post('/campaigns', campaign).expect(201);
    expect(auditor.createEvent).toHaveBeenLastCalledWith(
      expect.objectContaining({
        eventId: 'campaign-change',
        meta: { action: 'create' },
      }),
    );
    expect(success).toHaveBeenLastCalledWith({ meta: { result: body } });
    const reader = await start('SQLITE_3', {
      knex,
      auditor,
      denied: ['coverage.campaign.manage'],
    });
    const path = `/campaigns/${body.id}`;
    await reader.get(`${path}/progress`).expect(200);
    await reader.post('/campaigns', campaign).expect(403);
    await reader.put(path, active).expect(403);
    await reader.remove(path).expect(403);
    expect(fail).toHaveBeenCalledTimes(3);
    const outsider = await start('SQLITE_3', {
      knex,
      denied: ['coverage.read'],
    });
    for (const part of ['', '/progress', '/entities']) {
      await outsider.get(`${path}${part}`).expect(403);
    }
    await outsider.get('/campaigns').expect(403);
  });
});
