import { areasLeaveLinesOut } from './areasLeaveLinesOut';
import { batchServerContext } from './__testData__/batchServerContext';
import { areaOf, contextOf, totalsOf } from './__testData__/contextOf';

describe('C3', () => {
  it('tells what a hand-made table leaves out', () => {
    expect(areasLeaveLinesOut(batchServerContext)).toEqual([
      {
        code: 'C3',
        severity: 'warning',
        message:
          'The areas hold 1,103 of 1,384 lines; 281 lines in 6 files are in no area.',
      },
    ]);
  });

  it('offers an area of the rest', () => {
    const areas = [
      areaOf('a', { covered: 0, total: 9 }),
      areaOf(
        'rest',
        { covered: 1, total: 1 },
        {
          origin: 'rest',
          tested: [{ path: 'b.ts', testFiles: [], testKinds: [] }],
        },
      ),
    ];
    const totals = totalsOf(1, 10);
    expect(areasLeaveLinesOut(contextOf({ areas, totals }))).toMatchObject([
      {
        message:
          'The areas hold 9 of 10 lines; 1 line in 1 file is in no area.',
        fix: { kind: 'add-area', name: 'other', include: ['b.ts'] },
      },
    ]);
  });

  it.each([
    ['nothing stated', []],
    ['all in areas', [areaOf('a', { covered: 0, total: 10 })]],
  ])('is silent with %s', (_, areas) => {
    const totals = totalsOf(0, 10);
    expect(areasLeaveLinesOut(contextOf({ areas, totals }))).toEqual([]);
  });
});
