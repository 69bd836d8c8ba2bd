import { isoWeek } from './isoWeek';

describe('isoWeek', () => {
  it.each([
    ['2026-12-31', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2027-06-30', '2027-W26'],
  ])('knows the week of %s', (day, week) => {
    expect(isoWeek(day)).toBe(week);
  });
});
