import { targetsOfAreasTooLow } from './targetsOfAreasTooLow';
import { batchServerContext } from './__testData__/batchServerContext';
import { areaOf, contextOf, targetOf } from './__testData__/contextOf';

const half = { covered: 50, total: 100 };

describe('C1', () => {
  it('adds up the targets of a hand-made table', () => {
    const [target] = batchServerContext.targets;
    const context = { ...batchServerContext, targets: [target] };
    expect(targetsOfAreasTooLow(context)).toEqual([
      {
        code: 'C1',
        severity: 'warning',
        message:
          'The area targets lead to 683 of 1,384 lines, 49.4 % (61.9 % of the 1,103 lines in areas), below the target of 80 %.',
        fix: {
          kind: 'set-target',
          target: {
            measure: 'lines',
            value: 49,
            by: null,
            kind: 'committed',
            area: null,
          },
        },
      },
    ]);
  });

  it('names each target that is missed', () => {
    expect(targetsOfAreasTooLow(batchServerContext)[0].message).toContain(
      'below the targets of 70 % and 80 %.',
    );
  });

  it('counts an area that is better than its target as it is', () => {
    const areas = [
      areaOf(
        'a',
        { covered: 90, total: 100 },
        {
          targets: [targetOf(50, half, { area: 'a' })],
        },
      ),
    ];
    const at = (value: number) =>
      targetsOfAreasTooLow(contextOf({ areas, targets: [targetOf(value)] }));
    expect(at(90)).toEqual([]);
    expect(at(91)[0].message).toBe(
      'The area targets lead to 90 of 100 lines, 90.0 %, below the target of 91 %.',
    );
  });

  it('holds an area without a target to that of the entity', () => {
    const areas = [
      areaOf('a', half, { targets: [targetOf(80, half, { area: 'a' })] }),
      areaOf('b', half),
    ];
    const targets = [targetOf(80)];
    expect(targetsOfAreasTooLow(contextOf({ areas, targets }))).toEqual([]);
  });

  it.each([
    ['no area', []],
    ['no area with a target of its own', [areaOf('a', half)]],
    [
      'proposed areas',
      [areaOf('a', half, { origin: 'proposed', targets: [targetOf(1)] })],
    ],
    ['nothing measured', [areaOf('a', half, { measuredFiles: 0 })]],
  ])('has nothing to add up with %s', (_, areas) => {
    const targets = [targetOf(99)];
    expect(targetsOfAreasTooLow(contextOf({ areas, targets }))).toEqual([]);
  });
});
