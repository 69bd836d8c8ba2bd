import { BranchOutcomes } from './FileCoverage';

type Targeted = BranchOutcomes & { targets: Int32Array };

/** The union of outcomes by line and target; taken where either took it. */
export function mergeTargets(a: Targeted, b: Targeted): BranchOutcomes {
  const size = a.lines.length + b.lines.length;
  const lines = new Uint32Array(size);
  const taken = new Uint8Array(size);
  const targets = new Int32Array(size);
  let n = 0;
  for (let i = 0, j = 0; i < a.lines.length || j < b.lines.length; n++) {
    const order = compare(a, i, b, j);
    const [from, k] = order <= 0 ? [a, i] : [b, j];
    lines[n] = from.lines[k];
    targets[n] = from.targets[k];
    taken[n] = Math.max(
      order <= 0 ? a.taken[i] : 0,
      order >= 0 ? b.taken[j] : 0,
    );
    i += order <= 0 ? 1 : 0;
    j += order >= 0 ? 1 : 0;
  }
  return {
    lines: lines.slice(0, n),
    taken: taken.slice(0, n),
    targets: targets.slice(0, n),
  };
}

/** Below 0: the first comes first. What has ended comes last. */
function compare(a: Targeted, i: number, b: Targeted, j: number): number {
  if (i >= a.lines.length || j >= b.lines.length) {
    return i >= a.lines.length ? 1 : -1;
  }
  return a.lines[i] - b.lines[j] || a.targets[i] - b.targets[j];
}
