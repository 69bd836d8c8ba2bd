import { HistoryPoint } from './Forecast';
import { sinceLastBreak } from './sinceLastBreak';

const point = (
  at: string,
  covered: number,
  flags = ['unit'],
): HistoryPoint => ({
  committedAt: `2027-01-${at}:00:00Z`,
  covered,
  total: 1000,
  flags,
});

describe('sinceLastBreak', () => {
  it('takes all measured points of an unbroken history, oldest first', () => {
    const [first, second] = [point('01T10', 700), point('02T10', 710)];
    const empty = { ...point('03T10', 0), total: 0 };
    expect(sinceLastBreak([second, empty, first])).toEqual({
      points: [first, second],
      brokenOn: null,
    });
    expect(sinceLastBreak([])).toEqual({ points: [], brokenOn: null });
  });

  it('begins with the last commit of the day of the break', () => {
    const history = [
      point('01T10', 700),
      point('02T09', 705),
      point('02T10', 400, ['e2e']),
      point('03T10', 410, ['e2e']),
    ];
    expect(sinceLastBreak(history)).toEqual({
      points: history.slice(2),
      brokenOn: '2027-01-02',
    });
  });
});
