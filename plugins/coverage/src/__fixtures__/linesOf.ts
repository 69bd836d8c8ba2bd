import {
  CoverageTotals,
  LineCoverage,
} from '@backstage-coverage/plugin-coverage-common';

/**
 * Lines that add up to the totals, with the gaps and the runs that real files
 * have. The same totals always give the same lines.
 */
export function linesOf({ lines, branches }: CoverageTotals): LineCoverage[] {
  const { total, covered, partial } = lines;
  const result: LineCoverage[] = [];
  let number = 3;
  let coveredSoFar = 0;
  let partialSoFar = 0;
  for (let i = 0; i < total; i++) {
    // Runs of nine lines take turns, as far as the totals allow.
    const left = total - i;
    const wanted = Math.floor(i / 9) % 2 === 0;
    const isCovered =
      covered - coveredSoFar >= left || (wanted && coveredSoFar < covered);
    const line: LineCoverage = {
      line: number,
      state: isCovered ? 'covered' : 'missed',
      hits: isCovered ? 1 + ((i * 7) % 40) : 0,
    };
    if (isCovered) {
      coveredSoFar += 1;
      if (partialSoFar < partial) {
        partialSoFar += 1;
        line.state = 'partial';
        line.branches = { total: 2, covered: 1 };
      }
    } else if (branches && i % 5 === 0) {
      line.branches = { total: 2, covered: 0 };
    }
    result.push(line);
    number += i % 6 === 5 ? 4 : 1;
  }
  return result;
}
