import { trendBreaks } from './trendBreaks';

const point = (
  day: number,
  covered: number,
  total: number,
  flags = ['unit'],
  formats?: string[],
) => ({ day, covered, total, flags, formats });

const reasons = (...points: ReturnType<typeof point>[]) =>
  trendBreaks(points).map(({ reason }) => reason);

describe('trendBreaks', () => {
  it('finds none in a steady history', () => {
    expect(
      reasons(point(0, 50, 100), point(1, 55, 110), point(2, 60, 130)),
    ).toEqual([]);
    expect(trendBreaks([])).toEqual([]);
  });

  it('breaks on a fifth more or fewer lines, not at a fifth', () => {
    expect(reasons(point(0, 500, 1000), point(1, 500, 1200))).toEqual([]);
    expect(reasons(point(0, 500, 1000), point(1, 500, 1201))).toEqual([
      'measured lines went from 1,000 to 1,201',
    ]);
    expect(reasons(point(0, 500, 1000), point(7, 500, 799))).toEqual([
      'measured lines went from 1,000 to 799',
    ]);
  });

  it('takes what came over weeks as growth', () => {
    expect(reasons(point(0, 50, 100), point(8, 50, 200))).toEqual([]);
  });

  it('breaks when other flags or formats are measured, in any order', () => {
    const cobertura = ['cobertura'];
    expect(
      trendBreaks([
        point(0, 50, 100, ['unit', 'e2e'], cobertura),
        point(20, 50, 100, ['e2e', 'unit'], cobertura),
        point(40, 50, 100, ['unit'], ['lcov']),
        point(60, 50, 100, [], undefined),
        point(80, 50, 100, [], ['lcov']),
      ]),
    ).toEqual([
      {
        index: 2,
        date: '1970-02-10',
        reason:
          'flags changed from e2e, unit to unit; formats changed from cobertura to lcov',
      },
      {
        index: 3,
        date: '1970-03-02',
        reason: 'flags changed from unit to none',
      },
    ]);
  });

  it('breaks when coverage doubles or halves, by ten points at least', () => {
    expect(reasons(point(0, 702, 1418), point(2, 0, 1418))).toEqual([
      'coverage went from 49.5 % to 0 %, as when other tests run',
    ]);
    expect(reasons(point(0, 11, 100), point(1, 27, 100))).toHaveLength(1);
    expect(reasons(point(0, 2, 100), point(1, 8, 100))).toEqual([]);
    expect(reasons(point(0, 50, 100), point(1, 90, 100))).toEqual([]);
  });
});
