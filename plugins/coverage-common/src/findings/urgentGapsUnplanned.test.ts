import { gapOf } from '../plan/__testData__/gapOf';
import { urgentGapsUnplanned } from './urgentGapsUnplanned';
import { batchServerContext } from './__testData__/batchServerContext';
import { contextOf, planOf } from './__testData__/contextOf';

const gaps = [
  gapOf('a.ts', { level: 'critical' }),
  gapOf('b.ts', { level: 'high' }),
  gapOf('c.ts', { level: 'high', state: 'blocked' }),
  gapOf('d.ts', { level: 'low' }),
];

describe('C5', () => {
  it('names critical and high gaps in no stated phase, and where to put them', () => {
    const plan = planOf({
      origin: 'stated',
      phases: batchServerContext.plan.phases,
      unplanned: ['a.ts', 'd.ts'],
    });
    expect(urgentGapsUnplanned(contextOf({ gaps, plan }))).toEqual([
      {
        code: 'C5',
        severity: 'error',
        message: '1 of 2 critical or high gaps is in no phase: a.ts.',
        fix: { kind: 'add-to-phase', phase: 'Unit tests', paths: ['a.ts'] },
      },
    ]);
  });

  it('only informs of what a computed plan leaves out', () => {
    const plan = planOf({ unplanned: ['b.ts'] });
    expect(urgentGapsUnplanned(contextOf({ gaps, plan }))).toEqual([
      {
        code: 'C5',
        severity: 'info',
        message: '1 of 2 critical or high gaps is in no phase: b.ts.',
      },
    ]);
  });

  it('is silent where all of them are planned', () => {
    const plan = planOf({ origin: 'stated', unplanned: ['d.ts'] });
    expect(urgentGapsUnplanned(contextOf({ gaps, plan }))).toEqual([]);
  });
});
