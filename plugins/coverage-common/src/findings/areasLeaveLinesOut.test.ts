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
        fix: { kind: 'add-area', name: 'rest', include: ['b.ts'] },
      },
    ]);
  });

  const restOf = (count: number, measured: number) =>
    areaOf(
      'rest',
      { covered: 0, total: measured },
      {
        origin: 'rest',
        files: count,
        measuredFiles: measured,
        untested: Array.from({ length: count }, (_, i) => ({
          kind: 'file' as const,
          path: `lib${i % 2}/f${i}.py`,
          files: 1,
          lines: null,
          statements: null,
          level: 'low' as const,
          higherInside: null,
          rationale: '',
        })),
      },
    );

  it('says in one sentence what it counts in lines and what it cannot', () => {
    const areas = [areaOf('a', { covered: 0, total: 9 }), restOf(3, 1)];
    const totals = totalsOf(0, 10);
    expect(areasLeaveLinesOut(contextOf({ areas, totals }))).toMatchObject([
      {
        message:
          'The areas hold 9 of 10 lines; 1 line in 1 file is in no area, nor are 2 source files that no report measured.',
      },
    ]);
  });

  it('counts files where nothing is measured, and names folders of many', () => {
    const areas = [areaOf('a', { covered: 0, total: 0 }), restOf(59, 0)];
    expect(areasLeaveLinesOut(contextOf({ areas }))).toMatchObject([
      {
        message:
          '59 source files are in no area: lib0/f0.py, lib0/f10.py, lib0/f12.py and 56 more.',
        fix: { include: ['lib0/*', 'lib1/*'] },
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
