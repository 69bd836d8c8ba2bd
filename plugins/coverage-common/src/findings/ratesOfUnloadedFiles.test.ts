import { ratesOfUnloadedFiles } from './ratesOfUnloadedFiles';
import { contextOf, fileOf, totalsOf } from './__testData__/contextOf';

const one = { covered: 1, total: 1 };

describe('rates-of-unloaded-files', () => {
  it('finds branches and functions that no line explains', () => {
    const files = [
      fileOf('a.ts', { totals: { ...totalsOf(0, 9), functions: one } }),
      fileOf('b.ts', { totals: { ...totalsOf(0, 9), branches: one } }),
      fileOf('c.ts', { totals: { ...totalsOf(1, 9), branches: one } }),
      fileOf('d.ts', { totals: { ...totalsOf(0, 0), functions: one } }),
      fileOf('e.ts', { totals: null }),
    ];
    expect(ratesOfUnloadedFiles(contextOf({ files }))).toEqual([
      {
        code: 'rates-of-unloaded-files',
        severity: 'info',
        message:
          '2 files without a covered line have covered branches or functions, which tools make up for files that were never loaded: a.ts and b.ts.',
      },
    ]);
    expect(
      ratesOfUnloadedFiles(contextOf({ files: [files[0]] })),
    ).toMatchObject([{ path: 'a.ts' }]);
  });

  it('is silent for files that are only uncovered', () => {
    const files = [
      fileOf('a.ts', {
        totals: { ...totalsOf(0, 9), functions: { covered: 0, total: 3 } },
      }),
    ];
    expect(ratesOfUnloadedFiles(contextOf({ files }))).toEqual([]);
  });
});
