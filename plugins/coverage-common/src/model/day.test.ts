import { dateOfDay, dayOf, isDay, utcDay } from './day';

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

  it('has a number, wherever the time was written', () => {
    expect(dateOfDay(utcDay('2025-10-30T18:59:13-07:00'))).toBe('2025-10-31');
    expect(utcDay('2025-10-31')).toBe(utcDay('2025-10-31T23:59:59.999Z'));
    expect(utcDay('2025-11-01') - utcDay('2025-10-31')).toBe(1);
    expect(utcDay('soon')).toBeNaN();
  });
});
