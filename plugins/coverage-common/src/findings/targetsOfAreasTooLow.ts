import { formatPercent } from '../model/ratio';
import { counted, formatCount, listed, statedPercent } from '../model/wording';
import { areaReach, targetsAbove } from './areaReach';
import { Check } from './CheckContext';

/**
 * C1: the area targets, all met, leave the entity below its own line target:
 * sum of n * max(target, current) / N, files of no area as they are.
 */
export const targetsOfAreasTooLow: Check = context => {
  const reach = areaReach(context, 'lines');
  if (!reach) {
    return [];
  }
  const percent = (reach.asItIs / reach.total) * 100;
  const missed = targetsAbove(context.targets, 'lines', percent);
  if (!missed) {
    return [];
  }
  const ofListed = (reach.inAreas / reach.listed) * 100;
  const inAreas =
    reach.listed < reach.total
      ? ` (${formatPercent(ofListed)} of the ${counted(
          reach.listed,
          'line',
        )} in areas)`
      : '';
  return [
    {
      code: 'C1',
      severity: 'warning',
      message: `The area targets lead to ${formatCount(
        Math.floor(reach.asItIs),
      )} of ${counted(reach.total, 'line')}, ${formatPercent(
        percent,
      )}${inAreas}, below the ${
        missed.values.length === 1 ? 'target' : 'targets'
      } of ${listed(missed.values.map(statedPercent))}.`,
      ...(missed.fix && { fix: missed.fix }),
    },
  ];
};
