import { EffortEstimate } from './Effort';

/**
 * An estimate for people: `50 min`, and from an hour on `4.4 h (3.1-7.0)` with
 * its range, which is left out below an hour, where it is noise.
 *
 * @public
 */
export function formatEffort(
  { minutes, low, high }: EffortEstimate,
  options: { range?: boolean } = {},
): string {
  if (minutes < 60) {
    return `${Math.round(minutes)} min`;
  }
  const range =
    options.range === false ? '' : ` (${hours(low)}-${hours(high)})`;
  return `${hours(minutes)} h${range}`;
}

function hours(minutes: number): string {
  return (minutes / 60).toLocaleString('en-US', {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
}
