import { gapOf } from './__testData__/gapOf';
import {
  batchServerGaps,
  batchServerPhases,
  batchServerTotals,
} from './__testData__/batchServer';
import { planOf } from './__testData__/planOf';

describe('buildPlan with stated phases', () => {
  const plan = planOf({
    gaps: batchServerGaps,
    totals: batchServerTotals,
    statedPhases: batchServerPhases,
  });

  it('says what the first phase can hold at most', () => {
    const [first] = plan.phases;
    expect(plan.origin).toBe('stated');
    expect(first).toMatchObject({ name: 'Unit tests', target: 60 });
    expect(first.statedHours).toEqual([4, 6]);
    expect(first.atMost!.toFixed(1)).toBe('22.9');
    // 81 + 45 + 54 + 41 + 33 lines: each module at its own target.
    expect(first.to).toBeCloseTo((254 / 1384) * 100);
  });

  it('takes a file in the first phase that names it', () => {
    expect(plan.phases[1].steps.map(step => step.path)).toEqual([
      'core/api_server.py',
      'core/worker.py',
    ]);
    expect(plan.phases[1].atMost).toBeCloseTo(((317 + 677) / 1384) * 100);
  });

  it('fills a phase that names no file', () => {
    expect(plan.phases[2].steps.length).toBeGreaterThan(5);
    expect(plan.phases[2].to).toBeGreaterThanOrEqual(80);
    expect(plan.reachesTarget).toBe(true);
    expect(plan.unplanned).toEqual(['core/settings.py']);
  });

  it('lists what no phase names', () => {
    const { unplanned } = planOf({
      gaps: batchServerGaps,
      totals: batchServerTotals,
      statedPhases: [{ name: 'All but two', files: ['core/{a,b,d,h,l,m}**'] }],
    });
    expect(unplanned).toContain('core/worker.py');
    expect(unplanned).toContain('core/webhooks.py');
    expect(unplanned).not.toContain('core/database.py');
  });

  it('keeps a phase that has nothing left, and the weeks that people gave it', () => {
    const { phases, endsOn } = planOf({
      gaps: [gapOf('a.ts', { total: 10 })],
      totals: { covered: 0, total: 10 },
      statedPhases: [
        { name: 'One', files: ['a.ts'], weeks: 2 },
        { name: 'Two', files: ['gone/**'], weeks: 1 },
      ],
    });
    expect(phases.map(phase => phase.steps.length)).toEqual([1, 0]);
    expect(phases.map(phase => phase.weeks.to)).toEqual([2, 3]);
    expect(phases.map(phase => phase.endsOn)).toEqual([
      '2027-01-17',
      '2027-01-24',
    ]);
    expect(endsOn).toBe('2027-01-24');
  });
});
