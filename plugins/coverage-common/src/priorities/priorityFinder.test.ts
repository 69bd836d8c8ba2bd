import fc from 'fast-check';
import { assess, entity, measured, unmeasured } from './__fixtures__/facts';
import { defaultPriorityRules } from './defaultPriorityRules';
import { PRIORITY_LEVELS } from './groupPriority';
import { mergePriorityRules } from './mergePriorityRules';
import { PriorityOverride } from './Priority';

const paths = [
  'src/auth/session.ts',
  'src/auth/utils.ts',
  'src/api/users.py',
  'src/api/utils/s3.py',
  'src/components/Card.vue',
  'src/components/RoleBadge.vue',
  'src/index.ts',
  'src/log/metrics.go',
  'src/parser/base.rs',
  'src/orders/types.ts',
  'lib/memory.py',
  'lib/shapes.py',
];
const aPath = fc.constantFrom(...paths);
const ids = defaultPriorityRules.map(rule => rule.id);

function override(change: Partial<PriorityOverride>): PriorityOverride {
  return {
    path: 'src/auth/session.ts',
    level: 'low',
    reason: 'needs a GPU',
    by: 'user:default/ada',
    until: '2027-03-01',
    ...change,
  };
}

describe('priorityFinder', () => {
  it('says why, how much, and what its siblings are like', () => {
    const folder = 'backend/repositories';
    const files = [
      measured(`${folder}/permissions.py`, 0, 15),
      ...Array.from({ length: 12 }, (_, i) =>
        measured(`${folder}/r${i}.py`, 30, 40),
      ),
      measured(`${folder}/late.py`, 1, 40),
    ];
    expect(assess(files)[0]).toEqual({
      level: 'high',
      suggested: 'high',
      reasons: [{ ruleId: 'A4-access', text: 'access control (permission)' }],
      rationale:
        'Access control (permission), 15 statements, 0 % while 12 of 13 sibling repositories are tested',
      override: null,
    });
  });

  it.each([
    [
      measured('a/shapes.py', 30, 40),
      'No sensitive word in its path, 10 of 40 statements uncovered, 75.0 %',
    ],
    [
      measured('a/shapes.py', 1, 1),
      'No sensitive word in its path, 1 statement, 100 %',
    ],
    [
      measured('a/shapes.py', 0, 0),
      'No sensitive word in its path, no statement to cover',
    ],
    [
      unmeasured('a/shapes.py', 2400, []),
      'Much server code without tests, about 1,080 statements, not measured, no test imports it',
    ],
    [
      unmeasured('a/shapes.py', 24, ['t.py']),
      'No sensitive word in its path, not measured, 1 test file imports it',
    ],
    [
      { ...unmeasured('a/shapes.py', 24, []), testedBy: null, inventory: null },
      'No sensitive word in its path, not measured',
    ],
  ])('writes the numbers of %j', (file, rationale) => {
    expect(assess([file])[0].rationale).toBe(rationale);
  });

  it('never takes what was not measured for 0 %', () => {
    const [known, unknown] = assess([
      unmeasured('src/routes/a.py', 20, []),
      unmeasured('src/routes/b.py', 20, ['tests/test_b.py']),
    ]);
    expect(known.level).toBe('high');
    expect(unknown.level).toBe('medium');
    expect(known.rationale).not.toContain('0 %');
  });

  it('puts areas over rules and overrides over areas, and shows all', () => {
    const file = measured('src/auth/session.ts', 0, 61);
    const areaPriority = () => ({
      level: 'medium' as const,
      rationale: null,
      area: 'sessions',
    });
    const [stated] = assess([file], { areaPriority });
    expect(stated).toMatchObject({ level: 'medium', suggested: 'critical' });
    expect(stated.rationale).toBe(
      'Stated for the area "sessions", 61 statements, 0 %',
    );
    const [both] = assess([file], { areaPriority, overrides: [override({})] });
    expect(both).toMatchObject({ level: 'low', suggested: 'critical' });
    expect(both.reasons.map(reason => reason.ruleId)).toEqual([
      'A1',
      'area',
      'override',
    ]);
    expect(both.rationale).toBe(
      'Needs a GPU (set to low by user:default/ada until 2027-03-01), 61 statements, 0 %',
    );
  });

  it('ends an override after its day', () => {
    const file = measured('src/auth/session.ts', 0, 61);
    const levelAt = (until: string | null) =>
      assess([file], { overrides: [override({ until })] })[0].level;
    expect(levelAt('2027-03-01')).toBe('low');
    expect(levelAt('2027-02-28')).toBe('critical');
    expect(levelAt(null)).toBe('low');
  });

  it('takes the override that names the file before globs, then the first', () => {
    const overrides = [
      override({ path: 'src/**', level: 'low' }),
      override({ path: 'src/auth/', level: 'medium' }),
      override({ path: 'src/auth/session.ts', level: 'high' }),
      override({ path: 'src/auth/session.ts', level: 'critical' }),
    ];
    const assessed = assess(
      [measured('src/auth/session.ts', 0, 9), measured('src/auth/b.ts', 0, 9)],
      { overrides },
    );
    expect(assessed.map(a => a.level)).toEqual(['high', 'low']);
  });

  it('goes without any rule', () => {
    expect(assess([measured('a.py', 0, 3)], { rules: [] })[0]).toEqual({
      level: 'medium',
      suggested: 'medium',
      reasons: [{ ruleId: 'none', text: 'no rule speaks' }],
      rationale: 'No rule speaks, 3 statements, 0 %',
      override: null,
    });
  });

  it('never raises a level when coverage rises', () => {
    const rank = (path: string, covered: number, total: number) =>
      PRIORITY_LEVELS.indexOf(
        assess([measured(path, covered, total)])[0].level,
      );
    fc.assert(
      fc.property(
        aPath,
        fc.nat(300),
        fc.nat(300),
        fc.nat(300),
        (path, a, b, c) => {
          const [less, more, total] = [a, b, c].sort((x, y) => x - y);
          expect(rank(path, more, total)).toBeLessThanOrEqual(
            rank(path, less, total),
          );
        },
      ),
    );
  });

  it('lets an override win always', () => {
    const level = fc.constantFrom(...PRIORITY_LEVELS);
    fc.assert(
      fc.property(
        aPath,
        level,
        level,
        fc.nat(200),
        (path, wanted, stated, n) => {
          const [assessment] = assess([measured(path, 0, n)], {
            overrides: [override({ path, level: wanted })],
            areaPriority: () => ({ level: stated, rationale: null, area: 'x' }),
          });
          expect(assessment.level).toBe(wanted);
        },
      ),
    );
  });

  it('does not depend on the order of files', () => {
    const files = paths.map((path, i) => measured(path, i * 3, 40 + i));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(files, { minLength: files.length }),
        shuffled => {
          const expected = new Map(
            assess(files).map((a, i) => [files[i].path, a]),
          );
          assess(shuffled).forEach((a, i) => {
            expect(a).toEqual(expected.get(shuffled[i].path));
          });
        },
      ),
    );
  });

  it('names each rule once and none that is switched off', () => {
    fc.assert(
      fc.property(aPath, fc.nat(200), fc.subarray(ids), (path, n, disabled) => {
        const rules = mergePriorityRules(defaultPriorityRules, { disabled });
        const [{ reasons }] = assess([measured(path, 0, n)], { rules });
        const spoke = reasons.map(reason => reason.ruleId);
        expect(new Set(spoke).size).toBe(spoke.length);
        expect(spoke.filter(id => disabled.includes(id))).toEqual([]);
      }),
    );
  });

  it('asks facts of the entity only where such rules are switched on', () => {
    const files = [
      measured('src/routes/list.py', 0, 50),
      measured('src/shapes.py', 0, 50),
    ];
    const tierOne = { ...entity, tier: 'tier-1', dependents: 9 };
    const levels = (enabled: string[]) =>
      assess(files, {
        entity: tierOne,
        rules: mergePriorityRules(defaultPriorityRules, { enabled }),
      }).map(a => a.level);
    expect(levels([])).toEqual(['high', 'medium']);
    expect(levels(['F3', 'F4'])).toEqual(['critical', 'medium']);
  });
});
