import { Entity } from '@backstage/catalog-model';
import {
  coverageBackends,
  inventory,
  repositoryFile,
  shop,
} from './__testUtils__/coverageBackend';
import { schemaIssues } from './__testUtils__/schemaIssues';
import { openapi } from './schema/openapi';

const web: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'web', namespace: 'default' },
  relations: [{ type: 'hasPart', targetRef: 'component:default/shop' }],
};
const entity = '/entities/component/default/shop';

describe('the OpenAPI document', () => {
  const { start } = coverageBackends(['SQLITE_3']);

  it('tells the truth about what the analysis routes answer', async () => {
    const { upload, uploadWith, get, put } = await start('SQLITE_3', {
      entities: [shop, web],
    });
    const override = {
      path: 'src/pay.ts',
      priority: 'low',
      reason: 'Tested by hand',
      until: '2099-01-01',
    };
    await upload({}, 'junk').expect(400);
    const answers = [
      ['CoverageOverview', await get(entity)],
      ['Analysis', await get(`${entity}/analysis`)],
      [
        'UploadResult',
        await uploadWith({
          inventory: JSON.stringify(inventory),
          config: `${repositoryFile}unknown: 1\n`,
        }),
      ],
      ['PortalOverride', await put(`${entity}/overrides`, override)],
      ['PortalOverrideList', await get(`${entity}/overrides`)],
      [
        'PortalTarget',
        await put(`${entity}/targets`, { measure: 'branches', value: 60 }),
      ],
      ['PortalTargetList', await get(`${entity}/targets`)],
      [
        'PortalExemption',
        await put(`${entity}/exemptions`, {
          kind: 'blocked',
          path: 'src/cart.ts',
          reason: 'Needs a browser',
          until: '2099-01-01',
        }),
      ],
      ['PortalExemptionList', await get(`${entity}/exemptions`)],
      ['Analysis', await get(`${entity}/analysis`)],
      ['AnalysisSummary', await get(`${entity}/analysis/summary`)],
      ['GapPage', await get(`${entity}/gaps`)],
      ['FileSkeleton', await get(`${entity}/files/skeleton?path=src/cart.ts`)],
      ['CoverageOverview', await get(entity)],
      ['FileSource', await get(`${entity}/files/source?path=src/pay.ts`)],
      ['Plan', await get(`${entity}/plan`)],
      ['AnalysisProgress', await get('/analysis/progress')],
      ['SnapshotPage', await get(`${entity}/snapshots`)],
      ['EntityRollUp', await get('/rollups/system/default/web')],
      ['ScorecardSummary', await get('/scorecard')],
      ['ScorecardGroupPage', await get('/scorecard/groups?by=type')],
      ['ScorecardMemberPage', await get('/scorecard/entities')],
      ['ScorecardTrend', await get('/scorecard/trend?days=730')],
      ['ScorecardGapPage', await get('/scorecard/gaps')],
      ['ScorecardValueList', await get('/scorecard/values?dimension=owner')],
      ['BranchList', await get(`${entity}/branches`)],
      [
        'SnapshotComparison',
        await get(`${entity}/compare?base=a1b2c3d4&head=a1b2c3d4`),
      ],
    ] as const;
    for (const [name, { status, body }] of answers) {
      expect([name, status]).toEqual([name, status < 300 ? status : 200]);
      expect([name, schemaIssues(name, body)]).toEqual([name, []]);
    }
    expect(schemaIssues('Analysis', { version: 1 })).not.toEqual([]);
  });

  it('knows what its references name', () => {
    const known = Object.keys(openapi.components.schemas);
    const named = JSON.stringify(openapi).matchAll(
      /#\/components\/schemas\/(\w+)/g,
    );
    for (const [, name] of named) {
      expect(known).toContain(name);
    }
  });
});
