import fc from 'fast-check';
import { EntityFacts, PortalSettings } from '../analysis/Analysis';
import { CoveragePolicy, PolicyTarget } from '../policy/CoveragePolicy';
import { RepositoryFile } from '../repositoryFile/RepositoryFile';
import { resolveTargets } from './resolveTargets';

const entity = (
  targetAnnotation: EntityFacts['targetAnnotation'] = null,
): EntityFacts => ({
  entityRef: 'component:default/payments',
  title: null,
  kind: 'Component',
  type: 'service',
  lifecycle: 'production',
  tier: '1',
  tags: [],
  owner: null,
  system: null,
  dependents: null,
  targetAnnotation,
  path: '',
});

const portal = (...targets: PortalSettings['targets']): PortalSettings => ({
  targets,
  overrides: [],
  exceptions: [],
});

const file = (
  parts: Pick<RepositoryFile, 'targets' | 'areas'>,
): RepositoryFile => ({
  ignore: [],
  testKinds: null,
  phases: [],
  hours: null,
  capacity: null,
  priority: null,
  priorities: { rules: [], disabled: [], enabled: [], overrides: [] },
  blocked: [],
  exempt: [],
  flags: {},
  paths: [],
  testFiles: {},
  dismiss: [],
  notes: [],
  ...parts,
});

const policy = (
  targets: PolicyTarget[] = [],
  defaultTarget: CoveragePolicy['defaultTarget'] = {
    measure: 'lines',
    value: 75,
  },
) => ({ targets, defaultTarget } as unknown as CoveragePolicy);

const bare = { portal: portal(), repositoryFile: null, policy: policy() };

const services: PolicyTarget = {
  id: 'services-of-tier-1',
  for: { type: ['service'], tier: ['1'] },
  measure: 'lines',
  value: 85,
  by: '2027-12-31',
  kind: 'committed',
};

describe('resolveTargets', () => {
  it('falls back to the default', () => {
    expect(resolveTargets({ ...bare, entity: entity() })).toEqual({
      entity: [
        {
          measure: 'lines',
          value: 75,
          by: null,
          kind: 'committed',
          area: null,
          origin: 'default',
          originDetail: 'default of the policy',
        },
      ],
      areas: new Map(),
      findings: [],
    });
  });

  it('has no target where nobody states any', () => {
    const sources = { ...bare, policy: policy([], null), entity: entity() };
    expect(resolveTargets(sources).entity).toEqual([]);
  });

  it('prefers the source that is nearer', () => {
    const set = {
      measure: 'lines',
      value: 90,
      by: null,
      kind: 'committed',
      area: null,
      setBy: 'user:default/ada',
    } as const;
    const all = {
      entity: entity({ value: '80', by: null }),
      portal: portal(set),
      repositoryFile: file({
        targets: [{ measure: 'lines', value: 82, by: '2027-06-30' }],
        areas: null,
      }),
      policy: policy([services]),
    };
    const holds = (sources: typeof all | object) =>
      resolveTargets({ ...all, ...sources }).entity.map(
        ({ value, by, originDetail }) => [value, by, originDetail],
      );
    expect(holds({})).toEqual([[90, null, 'set by user:default/ada']]);
    expect(holds({ portal: portal() })).toEqual([
      [82, '2027-06-30', '.coverage-plan.yaml'],
    ]);
    expect(holds({ portal: portal(), repositoryFile: null })).toEqual([
      [80, null, 'annotation backstage-coverage.dev/target'],
    ]);
    expect(
      holds({ portal: portal(), repositoryFile: null, entity: entity() }),
    ).toEqual([[85, '2027-12-31', 'policy services-of-tier-1']]);
  });

  it('decides per measure and kind, committed first', () => {
    const { entity: targets } = resolveTargets({
      entity: entity({ value: '80', by: '2027-06-30' }),
      portal: portal(),
      repositoryFile: file({
        targets: [
          { measure: 'lines', value: 95, kind: 'stretch' },
          { measure: 'branches', value: 60 },
        ],
        areas: null,
      }),
      policy: policy([services]),
    });
    expect(
      targets.map(({ measure, kind, value, origin }) => [
        measure,
        kind,
        value,
        origin,
      ]),
    ).toEqual([
      ['lines', 'committed', 80, 'annotation'],
      ['branches', 'committed', 60, 'repository-file'],
      ['lines', 'stretch', 95, 'repository-file'],
    ]);
  });

  it('keeps the default out where the measure has a target already', () => {
    const { entity: targets } = resolveTargets({
      ...bare,
      entity: entity(),
      repositoryFile: file({
        targets: [{ measure: 'lines', value: 60, kind: 'stretch' }],
        areas: null,
      }),
    });
    expect(targets.map(({ value }) => value)).toEqual([60]);
  });

  it('takes the first policy that matches, in silence', () => {
    const other = { ...services, id: 'all', for: {}, value: 99 };
    const result = resolveTargets({
      ...bare,
      entity: entity(),
      policy: policy([
        { ...other, id: 'apis', for: { kind: ['api'] } },
        services,
        other,
      ]),
    });
    expect(result.entity.map(({ originDetail }) => originDetail)).toEqual([
      'policy services-of-tier-1',
    ]);
    expect(result.findings).toEqual([]);
  });

  it('gives areas their own, from the portal before the file', () => {
    const { areas, entity: whole } = resolveTargets({
      ...bare,
      entity: entity(),
      portal: portal({
        measure: 'files',
        value: 100,
        by: null,
        kind: 'committed',
        area: 'stores',
        setBy: 'user:default/ada',
      }),
      repositoryFile: file({
        targets: [],
        areas: [
          {
            name: 'stores',
            include: ['stores/**'],
            targets: [
              { measure: 'files', value: 50 },
              { measure: 'lines', value: 70 },
            ],
          },
          { name: 'plain', include: ['plain/**'] },
        ],
      }),
    });
    expect([...areas.keys()]).toEqual(['stores']);
    expect(
      areas
        .get('stores')!
        .map(({ measure, value, origin }) => [measure, value, origin]),
    ).toEqual([
      ['lines', 70, 'repository-file'],
      ['files', 100, 'portal'],
    ]);
    expect(whole.map(({ origin }) => origin)).toEqual(['default']);
  });

  it('takes the stricter of two that one source states, and says so', () => {
    const { entity: targets, findings } = resolveTargets({
      ...bare,
      entity: entity(),
      repositoryFile: file({
        targets: [
          { measure: 'lines', value: 60 },
          { measure: 'lines', value: 80 },
          { measure: 'lines', value: 70 },
        ],
        areas: null,
      }),
    });
    expect(targets.map(({ value }) => value)).toEqual([80]);
    expect(findings.map(({ code }) => code)).toEqual([
      'target-stated-twice',
      'target-stated-twice',
    ]);
    expect(findings[0].message).toContain('60.0 %');
    expect(findings[0].message).toContain('the stricter 80.0 % holds');
  });

  it.each([
    ['80', 80],
    ['80%', 80],
    [' 80 % ', 80],
    ['82.5', 82.5],
    ['0', 0],
    ['100', 100],
  ])('reads the annotation %p', (value, expected) => {
    const result = resolveTargets({
      ...bare,
      entity: entity({ value, by: '2027-06-30' }),
    });
    expect(result.findings).toEqual([]);
    expect(result.entity).toMatchObject([
      { value: expected, by: '2027-06-30', origin: 'annotation' },
    ]);
  });

  it.each(['eighty', '120', '-5', '', '80 or so', '8e1', 'NaN'])(
    'makes a finding of the annotation %p and takes the next source',
    value => {
      const result = resolveTargets({
        ...bare,
        entity: entity({ value, by: null }),
      });
      expect(result.entity.map(({ origin }) => origin)).toEqual(['default']);
      expect(result.findings).toHaveLength(1);
      expect(result.findings[0]).toMatchObject({
        code: 'unreadable-annotation',
        severity: 'warning',
      });
      expect(result.findings[0].message).toContain(`says "${value}"`);
      expect(result.findings[0].message).toContain('a number from 0 to 100');
    },
  );

  it.each(['2027-02-30', 'soon', '30.06.2027'])(
    'keeps the target without the date %p',
    by => {
      const result = resolveTargets({
        ...bare,
        entity: entity({ value: '80', by }),
      });
      expect(result.entity).toMatchObject([{ value: 80, by: null }]);
      expect(result.findings.map(({ message }) => message)).toEqual([
        `The annotation backstage-coverage.dev/target-date says "${by}", expected was a date like 2027-06-30: it is left out until somebody corrects it.`,
      ]);
    },
  );

  it('never crashes on an annotation, and never leaves 0 to 100', () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (value, by) => {
        const result = resolveTargets({
          ...bare,
          entity: entity({ value, by }),
        });
        expect(result.entity).toHaveLength(1);
        expect(result.entity[0].value).toBeGreaterThanOrEqual(0);
        expect(result.entity[0].value).toBeLessThanOrEqual(100);
      }),
    );
  });
});
