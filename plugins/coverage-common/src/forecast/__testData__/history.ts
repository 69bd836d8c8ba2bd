import { dateOfDay, utcDay } from '../../model/day';
import { HistoryPoint } from '../Forecast';
import { forecastCoverage, ForecastInput } from '../forecastCoverage';

const FIRST = utcDay('2027-01-01');

/** One commit every `step` days, `count` of them. */
export function history(
  count: number,
  step: number,
  covered: (week: number) => number,
  total: (week: number) => number = () => 1000,
): HistoryPoint[] {
  return Array.from({ length: count }, (_, i) => ({
    committedAt: `${dateOfDay(FIRST + i * step)}T12:00:00Z`,
    covered: covered((i * step) / 7),
    total: total((i * step) / 7),
    flags: ['unit'],
  }));
}

export const forecast = (
  points: HistoryPoint[],
  target: ForecastInput['target'] = { value: 80, by: null },
  now = points.length ? points[points.length - 1].committedAt : '2027-01-01',
  uploadedAt: string | null = null,
) =>
  forecastCoverage({
    history: points,
    target,
    now,
    staleAfterDays: 14,
    uploadedAt,
  });

/** Ten more lines a week: 500 on the first day, 590 on the last, 5 March. */
export const rising = history(10, 7, week => 500 + 10 * week);
