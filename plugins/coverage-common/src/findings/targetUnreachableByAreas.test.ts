import { targetUnreachableByAreas } from './targetUnreachableByAreas';
import { batchServerContext } from './__testData__/batchServerContext';
import { areaOf, contextOf, targetOf } from './__testData__/contextOf';

describe('C2', () => {
  it('misses both targets of a hand-made report even with the rest at 100 %', () => {
    expect(targetUnreachableByAreas(batchServerContext)).toEqual([
      {
        code: 'C2',
        severity: 'error',
        message:
          'Even with the other 281 lines covered wholly, the area targets lead to 964 of 1,384 lines, 69.7 %, below the targets of 70 % and 80 %.',
        fix: {
          kind: 'set-target',
          target: {
            measure: 'lines',
            value: 69,
            by: null,
            kind: 'committed',
            area: null,
          },
        },
      },
    ]);
  });

  it('is silent where the rest can make up for it', () => {
    const targets = [targetOf(69)];
    expect(
      targetUnreachableByAreas({ ...batchServerContext, targets }),
    ).toEqual([]);
  });

  it('leaves it to C1 where the areas hold everything', () => {
    const lines = { covered: 0, total: 10 };
    const areas = [
      areaOf('a', lines, { targets: [targetOf(10, lines, { area: 'a' })] }),
    ];
    const targets = [targetOf(80)];
    expect(targetUnreachableByAreas(contextOf({ areas, targets }))).toEqual([]);
  });
});
