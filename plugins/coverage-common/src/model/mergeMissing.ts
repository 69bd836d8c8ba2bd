import { BranchOutcomes } from './FileCoverage';

/**
 * The union of outcomes of which at least those that were not taken are named: on a
 * line that both have, what is missing in both is missing.
 */
export function mergeMissing(
  a: BranchOutcomes,
  b: BranchOutcomes,
): BranchOutcomes {
  const size = a.lines.length + b.lines.length;
  const lines = new Uint32Array(size);
  const taken = new Uint8Array(size);
  const missingTargets = new Int32Array(size);
  let n = 0;
  for (let i = 0, j = 0; i < a.lines.length || j < b.lines.length; ) {
    const line = Math.min(a.lines[i] ?? Infinity, b.lines[j] ?? Infinity);
    const endA = endOfLine(a, i, line);
    const endB = endOfLine(b, j, line);
    const missing = missingInBoth(a, i, endA, b, j, endB);
    const total = Math.max(endA - i, endB - j);
    lines.fill(line, n, n + total);
    taken.fill(1, n, n + total - missing.length);
    missingTargets.set(missing, n + total - missing.length);
    n += total;
    i = endA;
    j = endB;
  }
  return {
    lines: lines.slice(0, n),
    taken: taken.slice(0, n),
    missingTargets: missingTargets.slice(0, n),
  };
}

function endOfLine(
  { lines }: BranchOutcomes,
  start: number,
  line: number,
): number {
  let end = start;
  while (lines[end] === line) {
    end++;
  }
  return end;
}

/** Of one of them where the other has no outcome on the line. */
function missingInBoth(
  a: BranchOutcomes,
  i: number,
  endA: number,
  b: BranchOutcomes,
  j: number,
  endB: number,
): number[] {
  const ofA = missingTargetsOf(a, i, endA);
  const ofB = missingTargetsOf(b, j, endB);
  if (i === endA || j === endB) {
    return i === endA ? ofB : ofA;
  }
  return ofA.filter(target => {
    const k = ofB.indexOf(target);
    return k >= 0 && ofB.splice(k, 1).length > 0;
  });
}

function missingTargetsOf(
  { taken, targets, missingTargets }: BranchOutcomes,
  start: number,
  end: number,
): number[] {
  const missing: number[] = [];
  for (let i = start; i < end; i++) {
    if (taken[i] === 0) {
      missing.push(missingTargets?.[i] ?? Math.max(targets?.[i] ?? 0, 0));
    }
  }
  return missing;
}
