import { coverageBackends, shop } from './__testUtils__/coverageBackend';
import { schemaIssues } from './__testUtils__/schemaIssues';
import { daysFromNow } from './__testUtils__/weeklyUploads';

describe('the OpenAPI document', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it('tells the truth about policy, campaigns and exemptions', async () => {
    const { upload, get, post, put } = await start('SQLITE_3', {
      entities: [shop],
      config: {
        policy: { targets: [{ id: 'stated', value: 90 }] },
      },
    });
    await upload().expect(201);
    const target = {
      name: 'services',
      for: { type: ['service'] },
      measure: 'lines',
      value: 80,
      by: daysFromNow(30),
    };
    const { name: _, ...preview } = target;
    const campaign = {
      name: 'All',
      scope: {},
      target: 80,
      start: daysFromNow(0),
      due: daysFromNow(30),
      owner: 'group:default/team-a',
    };
    const begun = await post('/campaigns', campaign);
    const path = `/campaigns/${begun.body.id}`;
    const requested = await post('/exemptions', {
      entityRef: 'component:default/shop',
      reason: 'Replaced',
      expires: daysFromNow(10),
    });
    await put('/entities/component/default/shop/exemptions', {
      kind: 'exempt',
      path: 'src/pay.ts',
      reason: 'Old',
      until: daysFromNow(3),
    }).expect(201);
    const answers = [
      ['PolicyTargetEntry', await post('/policy/targets', target)],
      ['PolicyOverview', await get('/policy')],
      ['PolicyEvaluation', await get('/policy/evaluation')],
      ['PolicyPreview', await post('/policy/preview', preview)],
      ['PriorityTest', await post('/policy/priority', { path: 'src/auth.ts' })],
      ['Campaign', begun],
      ['CampaignList', await get('/campaigns')],
      ['CampaignProgress', await get(`${path}/progress`)],
      ['TargetEntityPage', await get(`${path}/entities`)],
      ['EntityExemption', requested],
      ['EntityExemptionList', await get('/exemptions')],
    ] as const;
    for (const [name, { status, body }] of answers) {
      expect([name, status]).toEqual([name, status < 300 ? status : 200]);
      expect([name, schemaIssues(name, body)]).toEqual([name, []]);
    }
    expect(schemaIssues('Campaign', {})).not.toEqual([]);
  });
});
