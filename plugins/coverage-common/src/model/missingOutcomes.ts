import { BranchOutcomes } from './FileCoverage';

/**
 * An outcome that no test took, as far as the report tells which one it is:
 * either by its position or by where it goes.
 *
 * @public
 */
export interface MissingOutcome {
  /** Among the outcomes of its line as the report lists them, from 1. */
  position?: number;
  /** The line that it goes to; `null`: out of the function. */
  toLine?: number | null;
}

/**
 * The outcomes that were not taken, by line number; lines on which none was, or
 * all were, are left out. Empty where the format does not tell outcomes apart.
 *
 * @public
 */
export function missingOutcomes(
  branches: BranchOutcomes | null,
): Map<number, MissingOutcome[]> {
  const byLine = new Map<number, MissingOutcome[]>();
  const targets = branches?.targets ?? branches?.missingTargets;
  if (!branches || !(branches.isOrdered || targets)) {
    return byLine;
  }
  const { lines, taken } = branches;
  for (let i = 0, start = 0; i < lines.length; start = i) {
    const missing: MissingOutcome[] = [];
    for (; i < lines.length && lines[i] === lines[start]; i++) {
      if (taken[i] === 0) {
        missing.push(
          targets
            ? { toLine: targets[i] > 0 ? targets[i] : null }
            : { position: i - start + 1 },
        );
      }
    }
    if (missing.length > 0 && missing.length < i - start) {
      byLine.set(lines[start], missing);
    }
  }
  return byLine;
}
