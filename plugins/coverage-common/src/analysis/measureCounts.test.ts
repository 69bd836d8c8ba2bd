import { FileFacts } from '../files/FileFacts';
import { measureCounts, totalsOf } from './measureCounts';

const file = (
  lines: [number, number] | null,
  testedBy: string[] | null,
): FileFacts => ({
  path: 'a.ts',
  measuredPath: lines ? 'a.ts' : null,
  totals: lines && {
    lines: { covered: lines[0], total: lines[1], partial: 0 },
    branches: null,
    functions: { covered: 1, total: 2 },
  },
  detail: null,
  inventory: null,
  testedBy,
  testKinds: [],
  fanIn: null,
});

describe('measureCounts', () => {
  it('counts measured lines and tested files apart', () => {
    const files = [file([3, 4], ['a.test.ts']), file(null, [])];
    expect(measureCounts(files, totalsOf(files))).toMatchObject({
      lines: { covered: 3, total: 4 },
      branches: null,
      functions: { covered: 1, total: 2 },
      files: { covered: 1, total: 2 },
    });
  });

  it('has nothing where nothing was uploaded or no inventory knows', () => {
    expect(measureCounts([file(null, null)], null)).toEqual({
      lines: null,
      branches: null,
      functions: null,
      files: null,
    });
  });

  it('does not take files without lines for 0 %', () => {
    const files = [file([0, 0], null)];
    expect(measureCounts(files, totalsOf(files)).lines).toBeNull();
  });
});
