import {
  Count,
  CoverageTotals,
} from '@backstage-coverage/plugin-coverage-common';

/** How many numbers totals are. */
export const TOTALS_SIZE = 7;

/** A list or an array of them. */
export interface Numbers {
  [index: number]: number;
}

/** In place of what was not measured. */
const NONE = -1;

/** Totals as numbers, which threads hand over without copying. */
export function writeTotals(
  numbers: Numbers,
  start: number,
  { lines, branches, functions }: CoverageTotals,
): void {
  numbers[start] = lines.total;
  numbers[start + 1] = lines.covered;
  numbers[start + 2] = lines.partial;
  numbers[start + 3] = branches?.total ?? NONE;
  numbers[start + 4] = branches?.covered ?? NONE;
  numbers[start + 5] = functions?.total ?? NONE;
  numbers[start + 6] = functions?.covered ?? NONE;
}

/** The inverse. */
export function readTotals(numbers: Numbers, start: number): CoverageTotals {
  return {
    lines: {
      total: numbers[start],
      covered: numbers[start + 1],
      partial: numbers[start + 2],
    },
    branches: countAt(numbers, start + 3),
    functions: countAt(numbers, start + 5),
  };
}

function countAt(numbers: Numbers, start: number): Count | null {
  const total = numbers[start];
  return total === NONE ? null : { total, covered: numbers[start + 1] };
}
