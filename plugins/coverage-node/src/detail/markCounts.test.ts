import {
  FileCoverage,
  totalsOfDetail,
} from '@backstage-coverage/plugin-coverage-common';
import { markCounts } from './markCounts';

function file(...hits: number[]): FileCoverage {
  const detail = {
    lines: Uint32Array.from(hits, (_, i) => i + 1),
    hits: Uint32Array.from(hits),
    branches: null,
    functions: null,
  };
  return { path: 'a', detail, totals: totalsOfDetail(detail) };
}

const marksOf = (...files: FileCoverage[]) =>
  Array.from(
    markCounts(new Map(files.map((each, i) => [String(i), each]))).values(),
    ({ detail }) => detail && Boolean(detail.hasCounts),
  );

describe('markCounts', () => {
  it('believes a report in which any line has more than one hit', () => {
    expect(marksOf(file(1, 0, 1), file(0, 2), file())).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('does not where every hit is one, which may only say executed', () => {
    expect(marksOf(file(1, 0, 1), file(1))).toEqual([false, false]);
  });

  it('leaves files with totals only', () => {
    expect(marksOf(file(2), { ...file(1), detail: null })).toEqual([
      true,
      null,
    ]);
  });
});
