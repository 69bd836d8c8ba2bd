import { HistoryPoint } from './Forecast';
import { historyBreaks } from './historyBreaks';

const point = (date: string, flags: string[]): HistoryPoint => ({
  committedAt: `${date}T12:00:00.000Z`,
  covered: 50,
  total: 100,
  flags,
});

describe('historyBreaks', () => {
  it('names the days from which on something else was measured', () => {
    expect(
      historyBreaks([
        point('2027-01-01', ['unit']),
        point('2027-01-02', ['unit']),
        point('2027-01-03', ['e2e', 'unit']),
      ]),
    ).toEqual([
      {
        date: '2027-01-03',
        reason: 'flags changed from unit to e2e, unit',
      },
    ]);
  });

  it('finds none in no history', () => {
    expect(historyBreaks([])).toEqual([]);
  });
});
