import { Count } from '../model/CoverageTotals';
import { missingToTarget } from './missingToTarget';
import { EffectiveTarget, TargetProgress } from './Target';

/**
 * How far a target is. Nothing measured and nothing to cover (0 of 0) have
 * neither a missing number nor an answer to "reached", since both would lie.
 *
 * @param current - of the target's measure; `null`: not measured
 */
export function targetProgress(
  target: EffectiveTarget,
  current: Count | null,
): TargetProgress {
  if (!current || current.total === 0) {
    return { target, current: null, missing: null, reached: null };
  }
  const { covered, total } = current;
  const missing = missingToTarget(current, target.value);
  return {
    target,
    current: { covered, total },
    missing,
    reached: missing === 0,
  };
}
