import { TargetProgress } from '@backstage-coverage/plugin-coverage-common';

/**
 * The entity's target that the plan and the forecast are about: that of lines,
 * else the first. Committed ones come before stretch ones.
 */
export function mainTarget(
  targets: readonly TargetProgress[],
): TargetProgress | undefined {
  return targets.find(({ target }) => target.measure === 'lines') ?? targets[0];
}
