import { FileFacts } from '../files/FileFacts';
import { uncoveredErrorLines } from './uncoveredErrorLines';

const file = (
  covered: number,
  hits: number[] | null,
  errorLines?: number[],
): FileFacts => ({
  path: 'a.py',
  measuredPath: 'a.py',
  totals: {
    lines: { covered, total: 4, partial: 0 },
    branches: null,
    functions: null,
  },
  detail: hits && {
    lines: Uint32Array.of(1, 2, 3, 9),
    hits: Uint32Array.from(hits),
    branches: null,
    functions: null,
  },
  inventory: { path: 'a.py', kind: 'source', lines: 9, errorLines },
  testedBy: null,
  testKinds: [],
  fanIn: null,
});

describe('uncoveredErrorLines', () => {
  it('counts the missed lines among them', () => {
    expect(uncoveredErrorLines(file(2, [1, 0, 1, 0], [2, 3, 9]))).toBe(2);
  });

  it('does not count lines that the tool does not count', () => {
    expect(uncoveredErrorLines(file(0, [0, 0, 0, 0], [2, 5]))).toBe(1);
  });

  it('knows all of them where nothing is covered, else nothing without detail', () => {
    expect(uncoveredErrorLines(file(0, null, [2, 3]))).toBe(2);
    expect(uncoveredErrorLines(file(1, null, [2, 3]))).toBeNull();
    expect(uncoveredErrorLines(file(1, [1, 0, 0, 0]))).toBeNull();
  });
});
