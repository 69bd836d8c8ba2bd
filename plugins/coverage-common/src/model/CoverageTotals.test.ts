import { emptyTotals, sumTotals } from './CoverageTotals';

describe('sumTotals', () => {
  it('adds what was measured and keeps the rest not measured', () => {
    const withBranches = {
      lines: { total: 10, covered: 4, partial: 1 },
      branches: { total: 6, covered: 2 },
      functions: null,
    };
    const without = {
      lines: { total: 5, covered: 5, partial: 0 },
      branches: null,
      functions: null,
    };
    expect(sumTotals([withBranches, without, withBranches])).toEqual({
      lines: { total: 25, covered: 13, partial: 2 },
      branches: { total: 12, covered: 4 },
      functions: null,
    });
  });

  it('is empty for nothing and leaves its summands alone', () => {
    expect(sumTotals([])).toEqual(emptyTotals());
    const a = { ...emptyTotals(), branches: { total: 1, covered: 1 } };
    sumTotals([a, a]);
    expect(a.branches).toEqual({ total: 1, covered: 1 });
  });
});
