import { Gap } from '../gaps/Gap';
import { Count } from '../model/CoverageTotals';
import { neededFor } from '../targets/missingToTarget';
import { EffortModel } from '../policy/CoveragePolicy';

/**
 * Per cent of its lines that an area can reach: its gaps up to the
 * ceiling of their difficulty (blocked ones stay as they are), the files
 * without a gap up to that of a normal file. `null`: no lines.
 */
export function ceilingOf(
  lines: Count,
  gaps: readonly Gap[],
  model: EffortModel,
): number | null {
  if (lines.total === 0) {
    return null;
  }
  let reach = 0;
  let others = lines.total;
  let othersCovered = lines.covered;
  for (const { lines: count, state, difficulty } of gaps) {
    if (count) {
      const most =
        state === 'blocked'
          ? 0
          : neededFor(count.total, 100 * model.ceiling[difficulty]);
      reach += Math.max(count.covered, most);
      others -= count.total;
      othersCovered -= count.covered;
    }
  }
  const most = neededFor(others, 100 * model.ceiling.normal);
  return ((reach + Math.max(othersCovered, most)) / lines.total) * 100;
}

/** Gaps by the name of their area. */
export function gapsByArea(gaps: readonly Gap[]): Map<string, Gap[]> {
  const byArea = new Map<string, Gap[]>();
  for (const gap of gaps) {
    if (gap.area !== null) {
      const list = byArea.get(gap.area);
      if (list) {
        list.push(gap);
      } else {
        byArea.set(gap.area, [gap]);
      }
    }
  }
  return byArea;
}
