import { Finding, Target } from '@backstage-coverage/plugin-coverage-common';
import { isSameTarget } from './presentTarget';

/** Another finding whose fix sets the same target to something else. */
export interface RivalFix {
  code: string;
  target: Target;
}

/**
 * Of findings that say a target is too high, each proposes what it allows: the
 * lowest target mends all of them.
 *
 * @returns the finding with the lowest other proposal; `null`: none contradicts
 */
export function rivalFix(
  finding: Finding,
  all: readonly Finding[],
): RivalFix | null {
  const { fix } = finding;
  if (fix?.kind !== 'set-target') {
    return null;
  }
  const rivals = all.flatMap(({ code, fix: other }) =>
    other?.kind === 'set-target' &&
    isSameTarget(other.target, fix.target) &&
    other.target.value !== fix.target.value
      ? [{ code, target: other.target }]
      : [],
  );
  return rivals.sort((a, b) => a.target.value - b.target.value)[0] ?? null;
}
