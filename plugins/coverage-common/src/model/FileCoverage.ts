import { Count, CoverageTotals } from './CoverageTotals';

/**
 * Outcomes of the decisions in a file, one element per outcome, ascending by
 * line and, within a line, in the order that the format gives them. Two reports
 * of one commit are merged outcome by outcome in that order.
 *
 * @public
 */
export interface BranchOutcomes {
  /** Line number of each outcome, 1-based. */
  lines: Uint32Array;
  /** 1 where the outcome was taken, else 0. */
  taken: Uint8Array;
  /**
   * Whether the place of an outcome on its line tells which one it is. Without this,
   * `targets` and `missingTargets` the format only tells how many were taken, in no
   * order.
   */
  isOrdered?: boolean;
  /**
   * The line that each outcome goes to, 0 or less where it leaves the function; in
   * ascending order on each line, and what reports are merged by.
   */
  targets?: Int32Array;
  /**
   * Instead of `targets` where only outcomes that were not taken are named: the line
   * that each goes to, 0 where it leaves the function. They stand behind the taken
   * ones of their line, for which this is 0, in ascending order. Of two reports,
   * what is missing in both is missing.
   */
  missingTargets?: Int32Array;
}

/**
 * A function as its report names it.
 *
 * @public
 */
export interface FunctionCoverage {
  name: string;
  /** First line, 1-based; 0 where the format does not tell. */
  line: number;
  hits: number;
}

/**
 * What was executed in one file, line by line.
 *
 * @public
 */
export interface LineDetail {
  /** Instrumented lines, 1-based, ascending, each once. */
  lines: Uint32Array;
  /** Executions of each line; counts above 2^32 - 1 are kept as that. */
  hits: Uint32Array;
  /**
   * Whether `hits` are counts. Without it they tell executed lines from others,
   * and nothing else.
   */
  hasCounts?: boolean;
  /** `null` where neither the format nor the file has branches. */
  branches: BranchOutcomes | null;
  /** `null` where the format has no functions. */
  functions: FunctionCoverage[] | null;
}

/**
 * One source file of a report. `detail` is `null` for formats that only give
 * totals. `totals` follow from the detail unless the report counts more
 * truthfully than it lists (coverage.py lists docstrings as executed lines).
 *
 * @public
 */
export interface FileCoverage {
  /** As written in the report, or resolved to the repository. */
  path: string;
  totals: CoverageTotals;
  detail: LineDetail | null;
}

/**
 * State of a line that a tool instrumented.
 *
 * @public
 */
export type LineState = 'missed' | 'partial' | 'covered';

/**
 * Taken and existing outcomes by line number.
 *
 * @public
 */
export function branchesByLine(
  branches: BranchOutcomes | null,
): Map<number, Count> {
  const byLine = new Map<number, Count>();
  if (branches) {
    branches.lines.forEach((line, i) => {
      const count = byLine.get(line) ?? { total: 0, covered: 0 };
      count.total += 1;
      count.covered += branches.taken[i];
      byLine.set(line, count);
    });
  }
  return byLine;
}

/**
 * Totals that follow from the detail. A line is partial when it was executed
 * and an outcome on it was not taken.
 *
 * @public
 */
export function totalsOfDetail(detail: LineDetail): CoverageTotals {
  const { lines, hits, branches, functions } = detail;
  return {
    lines: {
      total: lines.length,
      covered: countAboveZero(hits),
      partial: countPartial(detail),
    },
    branches: branches && {
      total: branches.lines.length,
      covered: countAboveZero(branches.taken),
    },
    functions: functions && {
      total: functions.length,
      covered: functions.filter(f => f.hits > 0).length,
    },
  };
}

function countAboveZero(counts: Uint32Array | Uint8Array): number {
  let above = 0;
  for (let i = 0; i < counts.length; i++) {
    above += counts[i] > 0 ? 1 : 0;
  }
  return above;
}

/** Walks lines and outcomes side by side, since both ascend by line. */
function countPartial({ lines, hits, branches }: LineDetail): number {
  let partial = 0;
  let last = 0;
  for (let i = 0, k = 0; branches && k < branches.lines.length; k++) {
    const line = branches.lines[k];
    while (i < lines.length && lines[i] < line) {
      i += 1;
    }
    const isMissed = branches.taken[k] === 0 && lines[i] === line;
    if (isMissed && hits[i] > 0 && line !== last) {
      partial += 1;
      last = line;
    }
  }
  return partial;
}

/**
 * State of each instrumented line, in the order of `detail.lines`.
 *
 * @public
 */
export function lineStates(
  detail: LineDetail,
  outcomes: Map<number, Count> = branchesByLine(detail.branches),
): LineState[] {
  return Array.from(detail.lines, (line, i) => {
    if (detail.hits[i] === 0) {
      return 'missed';
    }
    const here = outcomes.get(line);
    return here && here.covered < here.total ? 'partial' : 'covered';
  });
}
