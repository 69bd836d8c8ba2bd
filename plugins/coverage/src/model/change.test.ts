import { batchServerHistory } from '../__fixtures__/batchServer';
import { denominatorJumped, pointsBetween } from './change';

const [first, second] = batchServerHistory.items;

describe('pointsBetween', () => {
  it('is the difference in percentage points', () => {
    expect(pointsBetween(first, second)).toBeCloseTo(-49.5, 1);
  });

  it('is not known without a percentage before', () => {
    expect(pointsBetween(null, second)).toBeNull();
    const nothing = { total: 0, covered: 0, partial: 0 };
    const empty = { ...first, totals: { ...first.totals, lines: nothing } };
    expect(pointsBetween(empty, second)).toBeNull();
  });
});

describe('denominatorJumped', () => {
  it.each([
    [1000, 1100, true],
    [1000, 900, true],
    [1000, 1099, false],
    [0, 500, false],
  ])('from %d to %d lines: %s', (before, after, jumped) => {
    const count = (total: number) => ({ total, covered: 0 });
    expect(denominatorJumped(count(before), count(after))).toBe(jumped);
  });
});
