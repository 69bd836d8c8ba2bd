import { trendOf } from './trendOf';

const points = (days: number[], covered = (day: number) => day) =>
  days.map(day => ({
    day,
    covered: covered(day),
    total: 1000 + 2 * day,
    flags: [],
    formats: undefined,
  }));

describe('trendOf', () => {
  it('asks for six measured days over three weeks', () => {
    expect(trendOf([])).toBeNull();
    expect(trendOf(points([0, 5, 10, 15, 21]))).toBeNull();
    expect(trendOf(points([0, 4, 8, 12, 16, 20]))).toBeNull();
    expect(trendOf(points([0, 4, 8, 12, 16, 21]))?.slopes).toEqual({
      covered: 1,
      total: 2,
    });
  });

  it('takes the first, the last and some between of many points', () => {
    const days = Array.from({ length: 700 }, (_, day) => day);
    const trend = trendOf(points(days, day => 3 * day))!;

    expect(trend.slopes).toEqual({ covered: 3, total: 2 });
    expect(trend.daysBetween(100)).toEqual([
      (1000 + 2 * 699 - 3 * 699) / 1,
      (1000 + 2 * 699 - 3 * 699) / 1,
    ]);
  });
});
