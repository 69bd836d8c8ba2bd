import { HistoryPoint } from '../../forecast/Forecast';

export const now = '2027-06-30T12:00:00Z';

export const point = (
  daysAgo: number,
  covered: number,
  parts: Partial<HistoryPoint> = {},
): HistoryPoint => ({
  committedAt: new Date(Date.parse(now) - daysAgo * 86_400_000).toISOString(),
  covered,
  total: 1000,
  flags: ['unit'],
  ...parts,
});
