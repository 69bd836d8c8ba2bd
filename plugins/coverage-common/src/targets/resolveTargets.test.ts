import { resolveTargets } from './resolveTargets';
import {
  bare,
  entity,
  file,
  policy,
  portal,
  services,
} from './__testData__/targetSources';

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
        targets: [{ measure: 'lines', value: 60 }],
        areas: null,
      }),
    });
    expect(targets.map(({ value }) => value)).toEqual([60]);
  });

  it('keeps the committed default beside a stretch target that people set', () => {
    const { entity: targets } = resolveTargets({
      ...bare,
      entity: entity(),
      portal: portal({
        measure: 'lines',
        value: 85,
        by: null,
        kind: 'stretch',
        area: null,
        setBy: 'user:default/ada',
      }),
    });
    expect(
      targets.map(({ kind, value, origin }) => [kind, value, origin]),
    ).toEqual([
      ['committed', 75, 'default'],
      ['stretch', 85, 'portal'],
    ]);
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
});
