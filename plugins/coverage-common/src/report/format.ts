import { formatPercent, percentOf } from '../model/ratio';
import { formatCount } from '../model/wording';
import { text } from '../markdown/escape';

/** Below this many, a percentage says more than is known. */
const FEWEST_FOR_PERCENT = 20;

/**
 * A part of a whole. `percent` is unrounded; `null` where there is nothing to cover.
 *
 * @public
 */
export interface ReportShare {
  covered: number;
  total: number;
  percent: number | null;
}

export function share(part: { covered: number; total: number }): ReportShare {
  const { covered, total } = part;
  return { covered, total, percent: percentOf(part) };
}

/** `211 of 1,384`. */
export function outOf(part: { covered: number; total: number }): string {
  return `${formatCount(part.covered)} of ${formatCount(part.total)}`;
}

/** `1 file`, `2 branches`: the noun without its plural for one. */
export function nounFor(n: number, plural: string): string {
  return n === 1 ? plural.replace(/(?<=ch)es$|s$/, '') : plural;
}

/**
 * A percentage for a column beside one with the counts; `few lines` where there
 * are so few that it would say more than is known. A file is never too few:
 * it has a test or has none.
 */
export function rate(part: ReportShare | null, noun: string): string {
  if (!part) {
    return 'not measured';
  }
  return isFew(part, noun) ? `few ${noun}` : formatPercent(part.percent);
}

/** `15.2 % (211 of 1,384 lines)`, `3 of 14 lines`. */
export function rateOf(part: ReportShare | null, noun: string): string {
  if (!part) {
    return 'not measured';
  }
  if (part.total === 0) {
    return `n/a (no ${noun} to cover)`;
  }
  const counts = `${outOf(part)} ${nounFor(part.total, noun)}`;
  return isFew(part, noun)
    ? counts
    : `${formatPercent(part.percent)} (${counts})`;
}

function isFew({ total }: ReportShare, noun: string): boolean {
  return noun !== 'files' && total > 0 && total < FEWEST_FOR_PERCENT;
}

/** `2027-06-30 14:05 UTC`; as written where it is no date. */
export function moment(iso: string): string {
  const time = Date.parse(iso);
  return Number.isNaN(time)
    ? text(iso)
    : `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
