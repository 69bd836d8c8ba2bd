import { dayOf, isDay } from './day';

describe('day', () => {
  it.each([
    ['2027-06-30', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2027-06-31', false],
    ['2027-13-01', false],
    ['2027-6-30', false],
    ['30.06.2027', false],
    ['soon', false],
    ['', false],
  ])('%p is a day: %p', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it('is the day in UTC', () => {
    expect(dayOf('2027-06-30T23:30:00-02:00')).toBe('2027-07-01');
    expect(dayOf('2027-06-30T12:00:00Z')).toBe('2027-06-30');
  });
});
