import { formatPercent } from '../model/ratio';
import { counted, formatCount, listed, statedPercent } from '../model/wording';
import { areaReach, targetsAbove } from './areaReach';
import { Check } from './CheckContext';

/**
 * C2: with the area targets met and every other file covered wholly, the
 * entity still misses its line target: (sum of n * target + N - sum of n) / N.
 */
export const targetUnreachableByAreas: Check = context => {
  const reach = areaReach(context, 'lines');
  if (!reach || reach.listed === reach.total) {
    return [];
  }
  const percent = (reach.atMost / reach.total) * 100;
  const missed = targetsAbove(context.targets, 'lines', percent);
  if (!missed) {
    return [];
  }
  return [
    {
      code: 'C2',
      severity: 'error',
      message: `Even with the other ${counted(
        reach.total - reach.listed,
        'line',
      )} covered wholly, the area targets lead to ${formatCount(
        Math.floor(reach.atMost),
      )} of ${counted(reach.total, 'line')}, ${formatPercent(
        percent,
      )}, below the ${
        missed.values.length === 1 ? 'target' : 'targets'
      } of ${listed(missed.values.map(statedPercent))}.`,
      ...(missed.fix && { fix: missed.fix }),
    },
  ];
};
