import { Count } from './CoverageTotals';

/**
 * Per cent covered, 0 to 100, unrounded; `null` when there is nothing to cover
 * or nothing was measured, because neither 0 % nor 100 % would be true.
 *
 * @public
 */
export function percentOf(count: Count | null | undefined): number | null {
  return count && count.total > 0 ? (count.covered / count.total) * 100 : null;
}

/**
 * Things not yet covered.
 *
 * @public
 */
export function uncoveredOf(count: Count): number {
  return count.total - count.covered;
}

/** Of each tenth that was asked for: there are few, and files ask often. */
const texts: string[] = [];

/**
 * A percentage for people, with one decimal: `15.2 %`, or `n/a` for `null`.
 * Rounding never claims what is not so: only nothing covered reads 0 %, only
 * everything covered reads 100 %.
 *
 * @public
 */
export function formatPercent(percent: number | null): string {
  if (percent === null) {
    return 'n/a';
  }
  if (percent === 0 || percent === 100) {
    return `${percent} %`;
  }
  const tenths = Math.min(999, Math.max(1, Math.round(percent * 10)));
  texts[tenths] ??= `${Math.floor(tenths / 10)}.${tenths % 10} %`;
  return texts[tenths];
}
