import { lineStates, totalsOfDetail } from './FileCoverage';

const detail = {
  lines: Uint32Array.of(1, 2, 3, 4),
  hits: Uint32Array.of(5, 5, 0, 0),
  branches: {
    lines: Uint32Array.of(1, 1, 2, 2, 4),
    taken: Uint8Array.of(1, 0, 1, 1, 0),
  },
  functions: [
    { name: 'a', line: 1, hits: 5 },
    { name: 'b', line: 3, hits: 0 },
  ],
};

describe('FileCoverage', () => {
  it('counts a partly covered line as covered and as partial', () => {
    expect(totalsOfDetail(detail)).toEqual({
      lines: { total: 4, covered: 2, partial: 1 },
      branches: { total: 5, covered: 3 },
      functions: { total: 2, covered: 1 },
    });
    expect(lineStates(detail)).toEqual([
      'partial',
      'covered',
      'missed',
      'missed',
    ]);
  });

  it('has no branches and functions where the report has none', () => {
    const totals = totalsOfDetail({
      ...detail,
      branches: null,
      functions: null,
    });
    expect(totals.branches).toBeNull();
    expect(totals.functions).toBeNull();
  });
});
