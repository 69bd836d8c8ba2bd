import { dateOfDay } from '../model/day';

export const HORIZON_DAYS = 730;

/** Share of the needed pace from which a date may still be met. */
const AT_RISK_SHARE = 0.7;

/** Whether a pace is enough for a due date: both in lines over the same time. */
export function paceVerdict(
  pace: number,
  needed: number,
): 'on-track' | 'at-risk' | 'off-track' {
  const tolerated = needed - (1 - AT_RISK_SHARE) * Math.abs(needed);
  if (isAtLeast(pace, needed)) {
    return 'on-track';
  }
  return isAtLeast(pace, tolerated) ? 'at-risk' : 'off-track';
}

/**
 * The date some days after a day, but not before today.
 *
 * @returns `null`: beyond the horizon of two years
 */
export function dateAfter(
  day: number,
  count: number,
  today: number,
): string | null {
  return count > HORIZON_DAYS
    ? null
    : dateOfDay(Math.max(today, day + wholeDays(count)));
}

/** 100.0000000001 days are 100. */
export function wholeDays(days: number): number {
  return Math.ceil(days - 1e-6);
}

/** But for the noise of floating-point numbers. */
function isAtLeast(value: number, wanted: number): boolean {
  return value >= wanted - 1e-9 * Math.abs(wanted);
}
