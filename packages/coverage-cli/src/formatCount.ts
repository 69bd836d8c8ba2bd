import {
  Count,
  formatPercent,
  percentOf,
} from '@backstage-coverage/plugin-coverage-common';

/** `1,384`, the same on every machine. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-US');
}

/** `211 of 1,384`. Not measured is not the same as nothing covered. */
export function formatCount(count: Count | null): string {
  return count
    ? `${formatNumber(count.covered)} of ${formatNumber(count.total)}`
    : 'not measured';
}

/** `15.2 %`, or nothing where nothing was measured. */
export function formatShare(count: Count | null): string {
  return count ? formatPercent(percentOf(count)) : '';
}
