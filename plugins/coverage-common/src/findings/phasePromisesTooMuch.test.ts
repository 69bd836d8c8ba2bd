import { phasePromisesTooMuch } from './phasePromisesTooMuch';
import { batchServerContext } from './__testData__/batchServerContext';
import { contextOf, planOf } from './__testData__/contextOf';

describe('C4', () => {
  it('knows that the first phase of a hand-made plan cannot be', () => {
    expect(phasePromisesTooMuch(batchServerContext)).toEqual([
      {
        code: 'C4',
        severity: 'error',
        message:
          'Phase Unit tests promises 60 %, its files hold at most 22.9 %.',
        fix: { kind: 'set-phase-target', phase: 'Unit tests', value: 18 },
      },
      {
        code: 'C4',
        severity: 'error',
        message:
          'Phase Integration tests promises 75 %, its files and those before it hold at most 71.8 %.',
        fix: {
          kind: 'set-phase-target',
          phase: 'Integration tests',
          value: 45,
        },
      },
    ]);
  });

  it('is silent for computed plans and phases that hold what they promise', () => {
    const [phase] = batchServerContext.plan.phases;
    const computed = planOf({ phases: [phase] });
    expect(phasePromisesTooMuch(contextOf({ plan: computed }))).toEqual([]);
    const kept = [
      { ...phase, target: 22 },
      { ...phase, target: null },
      { ...phase, atMost: null },
    ];
    const plan = planOf({ origin: 'stated', phases: kept });
    expect(phasePromisesTooMuch(contextOf({ plan }))).toEqual([]);
  });
});
