/**
 * How many of a number of things were executed.
 *
 * @public
 */
export interface Count {
  total: number;
  covered: number;
}

/**
 * Lines of code that a tool instrumented. A line is covered when it was
 * executed at least once; `partial` counts the covered lines of which a branch
 * was missed, so it is a part of `covered`, never an addition to it.
 *
 * @public
 */
export interface LineCount extends Count {
  partial: number;
}

/**
 * Totals of a file, a report or an entity, by measure. `null` means that the
 * measure was not measured, which is different from zero of zero.
 *
 * @public
 */
export interface CoverageTotals {
  lines: LineCount;
  branches: Count | null;
  functions: Count | null;
}

/**
 * Totals of nothing: no line, no other measure.
 *
 * @public
 */
export function emptyTotals(): CoverageTotals {
  return {
    lines: { total: 0, covered: 0, partial: 0 },
    branches: null,
    functions: null,
  };
}

/**
 * The sum over many files. A measure is `null` only when it is `null` in each
 * of them, since a report may know the branches of some files only.
 *
 * @public
 */
export function sumTotals(all: Iterable<CoverageTotals>): CoverageTotals {
  const sum = emptyTotals();
  for (const { lines, branches, functions } of all) {
    sum.lines.total += lines.total;
    sum.lines.covered += lines.covered;
    sum.lines.partial += lines.partial;
    sum.branches = addTo(sum.branches, branches);
    sum.functions = addTo(sum.functions, functions);
  }
  return sum;
}

/** Adds to the sum, which is begun with the first count. */
function addTo(sum: Count | null, count: Count | null): Count | null {
  if (!count) {
    return sum;
  }
  const begun = sum ?? { total: 0, covered: 0 };
  begun.total += count.total;
  begun.covered += count.covered;
  return begun;
}
