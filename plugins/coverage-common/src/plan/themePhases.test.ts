import { buildPlan } from './buildPlan';
import { gapOf, effortModel } from './__testData__/gapOf';
import { Gap } from '../gaps/Gap';
import { PlanOptions } from './Plan';

const themePlan = (gaps: Gap[], changed: Partial<PlanOptions> = {}) =>
  buildPlan({
    gaps,
    totals: {
      covered: 0,
      total: gaps.reduce((sum, gap) => sum + gap.lines!.total, 0),
    },
    fileCounts: null,
    statedPhases: [],
    model: effortModel,
    options: {
      target: 80,
      strategy: 'theme',
      capacity: 4,
      start: '2027-01-04',
      by: null,
      order: [],
      ...changed,
    },
  });

const names = (plan: ReturnType<typeof themePlan>) =>
  plan.phases.map(phase => phase.name);

describe('buildPlan by theme', () => {
  it('orders areas by their highest level, then by value per minute', () => {
    const plan = themePlan([
      gapOf('a.ts', { area: 'A', level: 'medium', difficulty: 'io' }),
      gapOf('b.ts', { area: 'B', level: 'medium' }),
      gapOf('c1.ts', { area: 'C', level: 'low' }),
      gapOf('c2.ts', { area: 'C', level: 'high' }),
      gapOf('d.ts', { level: 'medium', difficulty: 'heavy' }),
    ]);
    expect(names(plan)).toEqual(['C', 'B', 'A', 'Files of no area']);
    expect(plan.phases[0].steps.map(step => step.path)).toEqual([
      'c2.ts',
      'c1.ts',
    ]);
  });

  it('does small critical files first, whatever their area', () => {
    const plan = themePlan([
      gapOf('a.ts', { area: 'A', level: 'critical', total: 900 }),
      gapOf('z.ts', {
        area: 'Z',
        level: 'critical',
        total: 30,
        difficulty: 'io',
      }),
      gapOf('y.ts', { area: 'Z', level: 'low' }),
    ]);
    expect(plan.phases[0].steps.map(step => step.path)).toContain('z.ts');
  });

  it('cuts an area that takes longer than two weeks', () => {
    const gaps = [1, 2, 3, 4, 5].map(i =>
      gapOf(`a/${i}.ts`, { area: 'A', total: 300 }),
    );
    const plan = themePlan(gaps);
    expect(names(plan)).toEqual(['A (1 of 3)', 'A (2 of 3)', 'A (3 of 3)']);
    expect(plan.phases.map(phase => phase.steps.length)).toEqual([2, 2, 1]);
    expect(names(themePlan(gaps, { capacity: 40 }))).toEqual(['A']);
  });

  it('ends with the target once nothing critical or high is left', () => {
    const gaps = [
      gapOf('a.ts', { area: 'A', level: 'high', total: 200 }),
      gapOf('b.ts', { area: 'B', level: 'high', total: 10 }),
      gapOf('c.ts', { area: 'C', level: 'low', total: 10 }),
    ];
    const plan = themePlan(gaps, { target: 70 });
    expect(names(plan)).toEqual(['A', 'B']);
    expect(plan.unplanned).toEqual(['c.ts']);
    const wished = themePlan(gaps, { target: 70, order: ['c.ts'] });
    expect(wished.phases[0].steps[0].path).toBe('c.ts');
  });
});
