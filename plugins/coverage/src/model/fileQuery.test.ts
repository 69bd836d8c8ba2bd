import { lineTotals } from '../__fixtures__/batchServer';
import { queryFiles } from './fileQuery';

const file = (path: string, total: number, covered: number) => ({
  path,
  totals: lineTotals(total, covered),
  hasLines: true,
});
const files = [
  file('src/B.ts', 10, 2),
  file('src/a.ts', 10, 9),
  file('src/empty.ts', 0, 0),
  file('lib/c.ts', 100, 50),
];
const paths = (query: Partial<Parameters<typeof queryFiles>[1]>) =>
  queryFiles(files, { search: '', sort: 'path', order: 'asc', ...query }).map(
    ({ path }) => path,
  );

describe('queryFiles', () => {
  it('finds a part of the path in any case', () => {
    expect(paths({ search: ' SRC/b ' })).toEqual(['src/B.ts']);
    expect(paths({ search: 'zzz' })).toEqual([]);
  });

  it('sorts by each column', () => {
    expect(paths({ sort: 'uncovered', order: 'desc' })[0]).toBe('lib/c.ts');
    expect(paths({ sort: 'lines', order: 'asc' })[0]).toBe('src/empty.ts');
    expect(paths({ sort: 'path', order: 'desc' })[3]).toBe('lib/c.ts');
  });

  it('has files without lines last, as they have no coverage', () => {
    expect(paths({ sort: 'coverage', order: 'asc' })).toEqual([
      'src/B.ts',
      'lib/c.ts',
      'src/a.ts',
      'src/empty.ts',
    ]);
    expect(paths({ sort: 'coverage', order: 'desc' })[3]).toBe('src/empty.ts');
  });
});
