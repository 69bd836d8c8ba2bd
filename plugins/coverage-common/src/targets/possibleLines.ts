import { Difficulty } from '../effort/Effort';
import { Count } from '../model/CoverageTotals';
import { EffortModel } from '../policy/CoveragePolicy';
import { neededFor } from './missingToTarget';

/**
 * Lines of a file that can be covered with reasonable effort: up to the ceiling
 * of its difficulty. What people blocked or exempted stays as it is.
 */
export function possibleLines(
  file: Count & { difficulty: Difficulty; fixed?: boolean },
  model: EffortModel,
): number {
  const { covered, total, difficulty, fixed } = file;
  return fixed
    ? covered
    : Math.max(covered, neededFor(total, 100 * model.ceiling[difficulty]));
}
