import { EffortEstimate } from '../effort/Effort';

/** `40 minutes`, `4.4 hours`. */
export function writeMinutes(minutes: number): string {
  if (minutes < 90) {
    const whole = Math.round(minutes);
    return `${whole} ${whole === 1 ? 'minute' : 'minutes'}`;
  }
  return `${hours(minutes)} hours`;
}

/** `4.4 hours (3.1 to 7)`. */
export function writeEffort({ minutes, low, high }: EffortEstimate): string {
  return minutes < 90
    ? `${writeMinutes(minutes)} (${Math.round(low)} to ${Math.round(high)})`
    : `${writeMinutes(minutes)} (${hours(low)} to ${hours(high)})`;
}

function hours(minutes: number): string {
  const inHours = minutes / 60;
  return String(
    inHours < 10 ? Math.round(inHours * 10) / 10 : Math.round(inHours),
  );
}
