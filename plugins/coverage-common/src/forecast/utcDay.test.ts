import { dateOfDay, utcDay } from './utcDay';

describe('utcDay', () => {
  it('takes the day in UTC, wherever the time was written', () => {
    expect(dateOfDay(utcDay('2025-10-30T18:59:13-07:00'))).toBe('2025-10-31');
    expect(utcDay('2025-10-31')).toBe(utcDay('2025-10-31T23:59:59.999Z'));
    expect(utcDay('2025-11-01') - utcDay('2025-10-31')).toBe(1);
    expect(utcDay('soon')).toBeNaN();
  });
});
