import { FileFacts } from '../files/FileFacts';
import { assess, entity, measured } from './__fixtures__/facts';
import { entityFactor, gapRisks } from './gapValue';
import { PriorityLevel } from './Priority';

const usual = { ...entity, lifecycle: 'production', tier: '3', dependents: 0 };

function risksOf(
  files: FileFacts[],
  levels: PriorityLevel[],
  of: typeof entity = usual,
) {
  const priorities = assess(files).map((assessment, i) => ({
    ...assessment,
    level: levels[i],
  }));
  return gapRisks({ files, priorities, entity: of });
}

function withBranches(file: FileFacts, total: number): FileFacts {
  return {
    ...file,
    totals: { ...file.totals!, branches: { covered: 0, total } },
  };
}

describe('gapRisks', () => {
  it('is the weight of the level where nothing else is known', () => {
    const files = ['a', 'b', 'c', 'd'].map(path => measured(path, 0, 10));
    const { risk, basis } = risksOf(files, [
      'critical',
      'high',
      'medium',
      'low',
    ]);
    expect([...risk]).toEqual([8, 4, 2, 1]);
    expect(basis).toEqual([
      'No commit history: how often a file changes and is mended does not count in the order.',
    ]);
  });

  it('rises with churn times branches, and with fixes', () => {
    const files = [
      withBranches(measured('a', 0, 10, { churn: 0, fixes: 0 }), 0),
      withBranches(measured('b', 0, 10, { churn: 3, fixes: 0 }), 5),
      withBranches(measured('c', 0, 10, { churn: 9, fixes: 4 }), 9),
    ];
    const { risk, basis } = risksOf(files, ['low', 'low', 'low']);
    expect([...risk]).toEqual([1, 1 + 0.5 * 0.5 * 0.5, 1.75]);
    expect(basis).toEqual([]);
  });

  it('lifts nobody where all are alike, and never what is unknown', () => {
    const files = [
      measured('a', 0, 10, { churn: 0 }),
      measured('b', 0, 10, { churn: 0 }),
      measured('c', 0, 10),
    ];
    expect([...risksOf(files, ['low', 'low', 'low']).risk]).toEqual([1, 1, 1]);
  });

  it('takes complexity, then uncovered statements, in place of branches', () => {
    const complex = [
      measured('a', 0, 10, { churn: 1, complexity: 9 }),
      measured('b', 0, 90, { churn: 2, complexity: 20 }),
    ];
    const first = risksOf(complex, ['low', 'low']);
    expect([...first.risk]).toEqual([1, 1.5]);
    expect(first.basis).toEqual([
      'No branches were measured: complexity takes their place.',
    ]);
    const plain = [
      measured('a', 0, 10, { churn: 1 }),
      measured('b', 0, 90, { churn: 2 }),
    ];
    const second = risksOf(plain, ['low', 'low']);
    expect([...second.risk]).toEqual([1, 1.5]);
    expect(second.basis).toEqual([
      'Neither branches nor complexity are known: uncovered statements take their place.',
    ]);
  });

  it('says which facts of the entity are missing', () => {
    const { risk, basis } = risksOf([measured('a', 0, 1)], ['low'], entity);
    expect([...risk]).toEqual([0.8]);
    expect(basis.slice(1)).toEqual([
      'The lifecycle is unknown: it counts as 0.8, production as 1.',
      'No tier is set: it counts as tier 3.',
      'Dependents are unknown: they count as none.',
    ]);
    const odd = { ...usual, lifecycle: 'beta', tier: 'gold' };
    expect(risksOf([measured('a', 0, 1)], ['low'], odd).basis.slice(1)).toEqual(
      [
        'The lifecycle is "beta", which is none of the usual: it counts as 0.8, production as 1.',
        'The tier "gold" is none of 1 to 4: it counts as tier 3.',
      ],
    );
    expect(risksOf([], []).basis).toEqual([]);
  });
});

describe('entityFactor', () => {
  it.each([
    ['production', null, 0, 1],
    ['experimental', null, 0, 0.6],
    ['deprecated', null, 0, 0.3],
    [null, null, 0, 0.8],
    ['Production', '1', 0, 1.5],
    ['production', 'tier-2', 0, 1.2],
    ['production', '3', null, 1],
    ['production', '4', 0, 0.8],
    ['production', null, 1, 1.15],
    ['production', null, 7, 1.45],
    ['production', '1', 1023, 2.5],
    ['deprecated', '4', 0, 0.3],
    ['constructor', null, 0, 0.8],
    ['production', 'constructor', 0, 1],
  ])(
    'of %p, tier %p and %p dependents is %p',
    (lifecycle, tier, dependents, x) => {
      expect(entityFactor({ lifecycle, tier, dependents })).toBeCloseTo(x, 10);
    },
  );
});
