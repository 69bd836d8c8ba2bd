import fc from 'fast-check';
import { pairSlopes, theilSen } from './theilSen';

const slopeOf = (values: number[], weights?: number[]) =>
  theilSen(
    pairSlopes(
      values.map((_, day) => day),
      values,
    ),
    weights,
  );

describe('theilSen', () => {
  it('is the slope of a straight line', () => {
    expect(slopeOf([1, 3, 5, 7])).toBe(2);
    expect(theilSen(pairSlopes([0, 10, 14], [100, 50, 30]))).toBe(-5);
  });

  it('is not moved by an outlier', () => {
    expect(slopeOf([0, 2, 4, 600, 8, 10, 12])).toBe(2);
  });

  it('takes the middle of two medians', () => {
    // -2, -0.5, 0.5, 2/3, 1, 3
    expect(slopeOf([0, 3, 1, 2])).toBe((1 / 2 + 2 / 3) / 2);
  });

  it('is unknown with fewer than two points', () => {
    expect(slopeOf([])).toBeNull();
    expect(slopeOf([5])).toBeNull();
    expect(slopeOf([5, 6], [0, 2])).toBeNull();
  });

  it('leaves out points of weight 0 and counts others as often as they weigh', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            value: fc.integer({ min: -1000, max: 1000 }),
            weight: fc.integer({ min: 0, max: 3 }),
          }),
          { minLength: 2, maxLength: 12 },
        ),
        points => {
          const slopes = points.flatMap((a, i) =>
            points.flatMap((b, j) =>
              i < j
                ? new Array(a.weight * b.weight).fill(
                    (b.value - a.value) / (j - i),
                  )
                : [],
            ),
          );
          slopes.sort((a, b) => a - b);
          const middle = slopes.length / 2;
          const median = slopes.length
            ? (slopes[Math.ceil(middle) - 1] + slopes[Math.floor(middle)]) / 2
            : null;

          const slope = slopeOf(
            points.map(({ value }) => value),
            points.map(({ weight }) => weight),
          );
          // -0 is 0
          expect(slope && slope + 0).toBe(median && median + 0);
        },
      ),
    );
  });
});
