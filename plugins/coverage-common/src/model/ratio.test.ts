import fc from 'fast-check';
import { formatPercent, percentOf, uncoveredOf } from './ratio';

describe('ratio', () => {
  it('has no per cent of nothing and of what was not measured', () => {
    expect(percentOf({ total: 0, covered: 0 })).toBeNull();
    expect(percentOf(null)).toBeNull();
    expect(percentOf({ total: 1384, covered: 211 })).toBeCloseTo(15.2457, 4);
    expect(uncoveredOf({ total: 1384, covered: 211 })).toBe(1173);
  });

  it.each([
    [null, 'n/a'],
    [0, '0 %'],
    [100, '100 %'],
    [15.2457, '15.2 %'],
    [50, '50.0 %'],
    [0.004, '0.1 %'],
    [99.996, '99.9 %'],
  ])('writes %p as %s', (percent, text) => {
    expect(formatPercent(percent)).toBe(text);
  });

  it('reads 0 % and 100 % only when it is so', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000_000 }),
        fc.nat(10_000_000),
        (total, n) => {
          const covered = n % (total + 1);
          const shown = formatPercent(percentOf({ total, covered }));
          expect(shown === '0 %').toBe(covered === 0);
          expect(shown === '100 %').toBe(covered === total);
        },
      ),
    );
  });
});
