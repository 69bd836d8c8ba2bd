import { LEVEL_WEIGHT } from '../priorities/levelWeight';
import { PriorityLevel } from '../priorities/Priority';
import { Gap } from './Gap';

/**
 * A gap as it would be if its file had another priority: closing it is worth
 * more or less then. To be planned with, before anybody sets that priority.
 *
 * @public
 */
export function gapAtLevel(gap: Gap, level: PriorityLevel): Gap {
  const factor = LEVEL_WEIGHT[level] / LEVEL_WEIGHT[gap.priority.level];
  return {
    ...gap,
    priority: { ...gap.priority, level },
    value: gap.value * factor,
    roi: gap.roi * factor,
  };
}
