import { FileFacts } from '../files/FileFacts';
import { Count, CoverageTotals, sumTotals } from '../model/CoverageTotals';
import { Measure } from '../targets/Target';

/** What was counted of each measure; `null`: not measured. */
export type MeasureCounts = Record<Measure, Count | null>;

/**
 * Counts of some files by measure. `files` counts those that a test imports and
 * is known from an inventory only.
 *
 * @param totals - sum over the files; `null`: nothing was uploaded
 */
export function measureCounts(
  files: readonly FileFacts[],
  totals: CoverageTotals | null,
): MeasureCounts {
  return {
    lines: totals && totals.lines.total > 0 ? totals.lines : null,
    branches: totals?.branches ?? null,
    functions: totals?.functions ?? null,
    files: testedFiles(files),
  };
}

/** Sum over the files that were measured. */
export function totalsOf(files: readonly FileFacts[]): CoverageTotals {
  return sumTotals(measuredTotals(files));
}

function* measuredTotals(files: readonly FileFacts[]) {
  for (const { totals } of files) {
    if (totals) {
      yield totals;
    }
  }
}

function testedFiles(files: readonly FileFacts[]): Count | null {
  let total = 0;
  let covered = 0;
  for (const { testedBy } of files) {
    if (testedBy) {
      total += 1;
      covered += testedBy.length > 0 ? 1 : 0;
    }
  }
  return total > 0 ? { total, covered } : null;
}
