import { HistoryPoint } from '../forecast/Forecast';
import { point } from './__testData__/historyPoint';
import { floorVerdict, isBreach } from './floorVerdict';

describe('isBreach', () => {
  const before = point(1, 750);
  const verdict = (after: HistoryPoint, from: HistoryPoint | null = before) =>
    floorVerdict({ floor: 74.5, before: from, after });

  it('is a fall below the floor with more uncovered lines', () => {
    const after = point(0, 740);
    expect(verdict(after)).toBe('breach');
    expect(isBreach({ floor: 74.5, before, after })).toBe(true);
  });

  it('is none at the floor', () => {
    expect(verdict(point(0, 745))).toBe('held');
    expect(verdict(point(0, 744))).toBe('breach');
  });

  it('is none when covered code was deleted', () => {
    // 250 lines uncovered before and after: 75 % becomes 50 %
    const after = point(0, 250, { total: 500 });
    expect(verdict(after)).toBe('held');
    expect(verdict(point(0, 249, { total: 500 }))).toBe('breach');
  });

  it('is none when a flag is missing', () => {
    const both = point(1, 750, { flags: ['unit', 'e2e'] });
    expect(verdict(point(0, 300), both)).toBe('incomplete');
    expect(isBreach({ floor: 74.5, before: both, after: point(0, 300) })).toBe(
      false,
    );
    expect(verdict(point(0, 300, { flags: ['e2e', 'unit'] }), both)).toBe(
      'breach',
    );
  });

  it('is none where nothing was measured', () => {
    expect(verdict(point(0, 0, { total: 0 }))).toBe('incomplete');
  });

  it('holds the first upload to the floor', () => {
    expect(verdict(point(0, 100), null)).toBe('breach');
    expect(verdict(point(0, 900), null)).toBe('held');
  });
});
