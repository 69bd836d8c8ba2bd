import {
  coverageReadPermission,
  ScorecardGap,
  ScorecardMember,
} from '@backstage-coverage/plugin-coverage-common';
import { TestPipeline } from '@backstage/plugin-search-backend-node';
import {
  CoverageCollatorFactory,
  CoverageSource,
} from './CoverageCollatorFactory';

const member = (name: string, changes: Partial<ScorecardMember> = {}) =>
  ({
    entityRef: `component:default/${name}`,
    title: null,
    owner: 'group:default/team-a',
    system: 'system:default/web',
    annotated: true,
    lines: { total: 200, covered: 30 },
    level: 'bronze',
    gaps: { critical: 1, high: 2, medium: 0, low: 0 },
    simulated: false,
    ...changes,
  } as ScorecardMember);

const gap: ScorecardGap = {
  entityRef: 'component:default/shop',
  title: 'Shop',
  owner: 'group:default/team-a',
  path: 'src/pay & go.ts',
  measuredPath: 'src/pay & go.ts',
  priority: 'critical',
  rationale: 'security or money path (pay)',
  ruleIds: ['A1'],
  uncovered: 12,
  simulated: true,
};

/** Hands out one row a page. */
function sourceOf(members: ScorecardMember[], gaps: ScorecardGap[] = []) {
  const pageOf = <T>(items: T[], cursor = '0') => {
    const next = Number(cursor) + 1;
    return {
      items: items.slice(Number(cursor), next),
      totalItems: items.length,
      hidden: 0,
      pageInfo: next < items.length ? { nextCursor: String(next) } : {},
    };
  };
  const source: CoverageSource = {
    listScorecardMembers: async request => pageOf(members, request?.cursor),
    listScorecardGaps: async request => pageOf(gaps, request?.cursor),
  };
  return source;
}

async function collate(
  source: CoverageSource,
  locationTemplate?: string,
  isOfNames = false,
) {
  const factory = new CoverageCollatorFactory({
    source,
    visibility: { permission: coverageReadPermission, isOfNames },
    locationTemplate:
      locationTemplate ?? '/catalog/:namespace/:kind/:name/coverage',
  });
  const pipeline = TestPipeline.fromCollator(await factory.getCollator());
  const { documents } = await pipeline.execute();
  return documents;
}

describe('CoverageCollatorFactory', () => {
  it('makes a document of each entity, on as many pages as there are', async () => {
    const documents = await collate(
      sourceOf([
        member('shop', { title: 'Shop' }),
        member('till'),
        member('bar'),
      ]),
    );
    expect(documents.map(({ title }) => title)).toEqual([
      'Coverage of Shop',
      'Coverage of till',
      'Coverage of bar',
    ]);
    expect(documents[0]).toEqual({
      kind: 'entity',
      title: 'Coverage of Shop',
      text: 'Line coverage 15.0 %, level bronze, 1 critical and 2 high gaps, team-a, web',
      location: '/catalog/default/component/shop/coverage',
      authorization: { resourceRef: 'component:default/shop' },
      entityRef: 'component:default/shop',
      owner: 'group:default/team-a',
      system: 'system:default/web',
      percent: 15,
      level: 'bronze',
      openCritical: 1,
      openHigh: 2,
      simulated: false,
    });
  });

  it('says that nothing was measured, and leaves out who does not take part', async () => {
    const documents = await collate(
      sourceOf([
        member('silent', {
          lines: null,
          level: null,
          owner: null,
          system: null,
        }),
        member('empty', {
          title: 'Empty (simulated)',
          simulated: true,
          lines: null,
          level: null,
          gaps: { critical: 0, high: 0, medium: 0, low: 0 },
          system: null,
        }),
        member('bare', { level: 'none', system: null, simulated: true }),
        member('other', { lines: null, annotated: false }),
      ]),
    );
    expect(documents).toEqual([
      expect.objectContaining({
        title: 'Coverage of silent',
        text: 'Line coverage is not measured, 1 critical and 2 high gaps',
        percent: null,
      }),
      expect.objectContaining({
        title: 'Coverage of Empty (simulated)',
        text: 'Line coverage is not measured, team-a',
      }),
      expect.objectContaining({
        text: 'Line coverage 15.0 %, no level yet, 1 critical and 2 high gaps, team-a, simulated',
      }),
    ]);
  });

  it('makes a document of each gap, that only those find who see its entity', async () => {
    expect(await collate(sourceOf([], [gap]))).toEqual([
      {
        kind: 'gap',
        title: 'src/pay & go.ts',
        text: 'critical gap of Shop, security or money path (pay), 12 uncovered lines, team-a, simulated',
        location:
          '/catalog/default/component/shop/coverage?view=gaps&gap=src%2Fpay+%26+go.ts',
        authorization: { resourceRef: 'component:default/shop' },
        entityRef: 'component:default/shop',
        entityTitle: 'Shop',
        owner: 'group:default/team-a',
        path: 'src/pay & go.ts',
        priority: 'critical',
        uncovered: 12,
        simulated: true,
      },
    ]);
    const factory = new CoverageCollatorFactory({
      source: sourceOf([]),
      visibility: { permission: coverageReadPermission, isOfNames: false },
      locationTemplate: '',
    });
    expect(factory.visibilityPermission).toBe(coverageReadPermission);
  });

  it('says nothing of coverage to who may perhaps not read it', async () => {
    const source = sourceOf([member('shop', { title: 'Shop' })], [gap]);
    expect(await collate(source, undefined, true)).toEqual([
      {
        kind: 'name',
        title: 'Coverage of Shop',
        text: 'Test coverage of Shop, team-a, web',
        location: '/catalog/default/component/shop/coverage',
        authorization: { resourceRef: 'component:default/shop' },
        entityRef: 'component:default/shop',
        owner: 'group:default/team-a',
        system: 'system:default/web',
      },
    ]);
  });

  it('leads where the app has put the tab', async () => {
    const [document] = await collate(
      sourceOf([member('shop')]),
      '/entities/:kind/:namespace/:name/quality',
    );
    expect(document.location).toBe('/entities/component/default/shop/quality');
  });
});
