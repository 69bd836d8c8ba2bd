import { bootstrapInterval } from './bootstrapInterval';
import { pairSlopes } from './theilSen';

const days = Array.from({ length: 40 }, (_, day) => day);
const flat = pairSlopes(
  days,
  days.map(() => 1000),
);
const rising = pairSlopes(
  days,
  days.map(day => 3 * day),
);
/** Three a day, now ahead and now behind by up to 8. */
const uneven = pairSlopes(
  days,
  days.map(day => 3 * day + 8 * Math.sin(day / 3)),
);

describe('bootstrapInterval', () => {
  it('is a point where every resample agrees', () => {
    expect(bootstrapInterval(rising, flat, 7, slope => 300 / slope)).toEqual([
      100, 100,
    ]);
  });

  it('is around the truth and narrow where the history is even', () => {
    const [from, to] = bootstrapInterval(uneven, flat, 7, slope => slope);

    expect(from).toBeGreaterThan(2.3);
    expect(from).toBeLessThan(3);
    expect(to).toBeGreaterThan(3);
    expect(to).toBeLessThan(3.7);
  });

  it('is the same for the same seed only', () => {
    const withSeed = (seed: number) =>
      bootstrapInterval(uneven, flat, seed, slope => slope);

    expect(withSeed(7)).toEqual(withSeed(7));
    expect(withSeed(7)).not.toEqual(withSeed(8));
  });

  it('carries what is never reached to the end', () => {
    expect(
      bootstrapInterval(uneven, flat, 7, slope => (slope > 3 ? 1 : Infinity)),
    ).toEqual([1, Infinity]);
  });
});
