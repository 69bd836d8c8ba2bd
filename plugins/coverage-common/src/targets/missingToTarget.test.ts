import fc from 'fast-check';
import { missingToTarget, neededFor } from './missingToTarget';

const counts = fc
  .tuple(fc.nat(10_000_000), fc.nat(10_000_000))
  .map(([total, n]) => ({ total, covered: n % (total + 1) }));
/** Per cent with up to three decimals. */
const percents = fc.nat(100_000).map(n => n / 1000);

describe('missingToTarget', () => {
  it.each([
    [1384, 80, 1108],
    [1384, 70, 969],
    [1385, 80, 1108],
    [1000, 66.7, 667],
    [1000, 66.71, 668],
    [3, 33.4, 2],
    [7, 100, 7],
    [7, 0, 0],
    [0, 80, 0],
  ])('needs of %p at %p %%: %p', (total, percent, needed) => {
    expect(neededFor(total, percent)).toBe(needed);
  });

  it('is what is not covered yet, and never negative', () => {
    expect(missingToTarget({ total: 1384, covered: 0 }, 80)).toBe(1108);
    expect(missingToTarget({ total: 1384, covered: 211 }, 80)).toBe(897);
    expect(missingToTarget({ total: 1384, covered: 1200 }, 80)).toBe(0);
    expect(missingToTarget({ total: 0, covered: 0 }, 80)).toBe(0);
  });

  it('agrees with whole-number arithmetic', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(100_000), (total, thousandths) => {
        const exact =
          (BigInt(total) * BigInt(thousandths) + 99_999n) / 100_000n;
        expect(neededFor(total, thousandths / 1000)).toBe(Number(exact));
      }),
    );
  });

  it('never grows when more is covered, never exceeds what is uncovered', () => {
    fc.assert(
      fc.property(counts, percents, fc.nat(1000), (count, percent, more) => {
        const missing = missingToTarget(count, percent);
        const covered = Math.min(count.total, count.covered + more);
        expect(missing).toBeLessThanOrEqual(count.total - count.covered);
        expect(
          missingToTarget({ ...count, covered }, percent),
        ).toBeLessThanOrEqual(missing);
      }),
    );
  });

  it('is reached exactly by what is missing', () => {
    fc.assert(
      fc.property(counts, percents, ({ total, covered }, percent) => {
        const missing = missingToTarget({ total, covered }, percent);
        const after = { total, covered: covered + missing };
        expect(missingToTarget(after, percent)).toBe(0);
      }),
    );
  });
});
