import { buildPlan } from '../plan/buildPlan';
import { effortModel, gapOf } from '../plan/__testData__/gapOf';
import { lowerLevelsFirst } from './lowerLevelsFirst';
import { contextOf, planOf } from './__testData__/contextOf';

const gaps = [
  gapOf('collections.py', { level: 'medium' }),
  gapOf('sqlite.py', { level: 'high', difficulty: 'io' }),
  gapOf('theme.py', { level: 'low', difficulty: 'io' }),
  gapOf('cheap.py', { level: 'medium', total: 900, difficulty: 'pure' }),
  gapOf('gpu.py', { level: 'high', difficulty: 'heavy' }),
];

const planIn = (...files: string[][]) =>
  buildPlan({
    gaps,
    totals: { covered: 0, total: 1300 },
    fileCounts: null,
    statedPhases: files.map((paths, i) => ({ name: `P${i}`, files: paths })),
    model: effortModel,
    options: planOf().options,
  });

describe('C6', () => {
  it('tells of the lower level that comes first', () => {
    const plan = planIn(['collections.py', 'theme.py'], ['sqlite.py']);
    expect(lowerLevelsFirst(contextOf({ gaps, plan }))).toEqual([
      {
        code: 'C6',
        severity: 'info',
        message:
          'theme.py (low) is in phase P0, before sqlite.py (high) in phase P1, and brings at most 20 % more for the time.',
        fix: { kind: 'add-to-phase', phase: 'P0', paths: ['sqlite.py'] },
      },
    ]);
  });

  it.each([
    ['the higher level comes first', [['sqlite.py'], ['collections.py']]],
    ['both are in one phase', [['collections.py', 'sqlite.py']]],
    [
      'the lower one is clearly better for its time',
      [['cheap.py'], ['gpu.py']],
    ],
  ])('is silent where %s', (_, phases) => {
    const plan = planIn(...phases);
    expect(lowerLevelsFirst(contextOf({ gaps, plan }))).toEqual([]);
  });

  it('trusts a computed order', () => {
    const plan = planIn(['theme.py'], ['sqlite.py']);
    expect(
      lowerLevelsFirst(
        contextOf({ gaps, plan: { ...plan, origin: 'computed' } }),
      ),
    ).toEqual([]);
  });
});
