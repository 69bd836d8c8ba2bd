import { seededRandom } from './seededRandom';

describe('seededRandom', () => {
  it('gives the numbers of mulberry32', () => {
    const next = seededRandom(1);

    expect([next(), next(), next()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });

  it('spreads evenly over 0 to 1', () => {
    const next = seededRandom(42);
    const tenths = new Array(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      tenths[Math.floor(next() * 10)] += 1;
    }

    expect(Math.min(...tenths)).toBeGreaterThan(900);
    expect(Math.max(...tenths)).toBeLessThan(1100);
  });
});
