import { formatPercent, percentOf } from '../model/ratio';
import { counted, formatCount } from '../model/wording';
import { Check } from './CheckContext';

/** Share of the lines that code may grow or shrink by between two uploads. */
const USUAL = 0.2;

/**
 * The last two snapshots count so differently many lines that their percentages
 * tell nothing about each other: other tests, other folders, other exclusions.
 */
export const denominatorsDiffer: Check = ({ history }) => {
  const [before, last] = history.slice(-2);
  if (!last || before.total === 0) {
    return [];
  }
  const change = (last.total - before.total) / before.total;
  if (Math.abs(change) <= USUAL) {
    return [];
  }
  return [
    {
      code: 'denominators-differ',
      severity: 'warning',
      message: `The last snapshot counts ${counted(
        last.total,
        'line',
      )}, the one before ${formatCount(before.total)}, ${Math.round(
        Math.abs(change) * 100,
      )} % ${change > 0 ? 'more' : 'fewer'}, so ${formatPercent(
        percentOf(before),
      )} and ${formatPercent(percentOf(last))} cannot be compared.`,
    },
  ];
};
