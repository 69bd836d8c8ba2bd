import { percentOf } from '../model/ratio';
import { Check } from './CheckContext';
import { computed, counted, grouped } from './wording';

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
      )}, the one before ${grouped(before.total)}, ${Math.round(
        Math.abs(change) * 100,
      )} % ${change > 0 ? 'more' : 'fewer'}, so ${computed(
        percentOf(before),
      )} and ${computed(percentOf(last))} cannot be compared.`,
    },
  ];
};
