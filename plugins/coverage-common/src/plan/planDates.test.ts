import { lastDay, weeksOf } from './planDates';

describe('lastDay', () => {
  it.each([
    [0, '2027-01-04'],
    [0.1, '2027-01-04'],
    [1, '2027-01-10'],
    [1.01, '2027-01-11'],
    [52, '2028-01-02'],
  ])('of %p weeks from a Monday: %p', (weeks, day) => {
    expect(lastDay('2027-01-04', weeks)).toBe(day);
  });

  it('takes a point in time for its day, and ends within a century', () => {
    expect(lastDay('2027-01-04T23:00:00Z', 1)).toBe('2027-01-10');
    expect(lastDay('2027-01-04', 1e12)).toMatch(/^21\d\d-/);
  });
});

it('turns minutes into weeks', () => {
  expect(weeksOf(480, 4)).toBe(2);
});
