import { dailyPoints } from './dailyPoints';

const point = (committedAt: string, covered: number, total = 100) => ({
  committedAt,
  covered,
  total,
  flags: ['unit'],
});

describe('dailyPoints', () => {
  it('keeps the last commit of each UTC day, oldest first', () => {
    const points = dailyPoints([
      point('2027-01-03T08:00:00Z', 5),
      point('2027-01-01T23:30:00Z', 2),
      point('2027-01-02T01:30:00+02:00', 3),
      point('2027-01-01T09:00:00Z', 1),
      point('2027-01-03T07:00:00Z', 4),
    ]);

    expect(points.map(({ covered }) => covered)).toEqual([3, 5]);
    expect(points[1].day - points[0].day).toBe(2);
  });

  it('takes of two commits of one instant the one that measured more', () => {
    const a = point('2027-01-01T00:00:00Z', 10, 200);
    const b = point('2027-01-01T00:00:00Z', 90, 100);

    expect(dailyPoints([a, b])).toEqual(dailyPoints([b, a]));
    expect(dailyPoints([a, b])[0].total).toBe(200);
  });

  it('leaves out what was not measured', () => {
    expect(
      dailyPoints([point('2027-01-01T00:00:00Z', 0, 0), point('soon', 1)]),
    ).toEqual([]);
  });
});
