import { Finding } from '@backstage-coverage/plugin-coverage-common';

/** Another finding whose fix sets the same target to something else. */
export interface RivalFix {
  code: string;
  /** Per cent. */
  value: number;
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
    other.area === fix.area &&
    other.value !== fix.value
      ? [{ code, value: other.value }]
      : [],
  );
  return rivals.sort((a, b) => a.value - b.value)[0] ?? null;
}
