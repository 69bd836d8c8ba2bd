import { phaseHoursDiffer } from './phaseHoursDiffer';
import { batchServerContext } from './__testData__/batchServerContext';
import { contextOf, repositoryFileOf } from './__testData__/contextOf';

describe('C7', () => {
  it('adds up the phases of a hand-made plan', () => {
    expect(phaseHoursDiffer(batchServerContext)).toEqual([
      {
        code: 'C7',
        severity: 'warning',
        message:
          "The phases' hours add up to 9 to 13, the plan states 10 to 15.",
        fix: { kind: 'set-hours', hours: [9, 13] },
      },
    ]);
  });

  it.each([
    ['no hours of the whole', null, [{ name: 'a', hours: [1, 2] }]],
    ['a phase without hours', [9, 9], [{ name: 'a' }]],
    ['no phase', [9, 9], []],
    [
      'hours that add up',
      [0.3, 3],
      [
        { name: 'a', hours: [0.1, 1] },
        { name: 'b', hours: [0.2, 2] },
      ],
    ],
  ] as const)('is silent with %s', (_, hours, phases) => {
    const repositoryFile = repositoryFileOf({
      hours: hours && [hours[0], hours[1]],
      phases: phases.map(phase => ({ ...phase })) as never,
    });
    expect(phaseHoursDiffer(contextOf({ repositoryFile }))).toEqual([]);
  });
});
