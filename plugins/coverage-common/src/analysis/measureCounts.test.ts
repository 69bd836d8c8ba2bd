import { FileFacts } from '../files/FileFacts';
import { measureCounts } from './measureCounts';

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
    expect(
      measureCounts([file([3, 4], ['a.test.ts']), file(null, [])], true),
    ).toMatchObject({
      lines: { covered: 3, total: 4 },
      branches: null,
      functions: { covered: 1, total: 2 },
      files: { covered: 1, total: 2 },
    });
  });

  it('has nothing where nothing was uploaded or no inventory knows', () => {
    expect(measureCounts([file(null, null)], false)).toEqual({
      lines: null,
      branches: null,
      functions: null,
      files: null,
    });
  });

  it('does not take files without lines for 0 %', () => {
    expect(measureCounts([file([0, 0], null)], true).lines).toBeNull();
  });
});
