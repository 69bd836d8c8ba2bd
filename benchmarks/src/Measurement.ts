/** What several runs took, in the unit of their measurement. */
export interface Samples {
  median: number;
  /** 95 in 100 runs took no longer. */
  p95: number;
  fastest: number;
  slowest: number;
  runs: number;
}

/** A row of a bench's table. */
export interface Measurement {
  name: string;
  unit: 'ms' | 'kB' | 'MB' | 'MB/s' | 'files/s' | 'frames';
  value: Samples;
  /**
   * The least that anything of the kind takes, measured in the same run, so that
   * the ratio tells more than milliseconds of some machine.
   */
  floor?: Samples;
  /** Why it could not be measured, where it should have been. */
  noFloor?: string;
  /** What it must stay under, where that is promised. */
  limit?: number;
  /** What the limit is for; default: the median. */
  limited?: 'median' | 'p95';
  /** What the ratio must reach where more is better, where that is promised. */
  atLeast?: number;
}

export function samplesOf(values: readonly number[]): Samples {
  const sorted = [...values].sort((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)],
    p95: sorted[Math.ceil(sorted.length * 0.95) - 1],
    fastest: sorted[0],
    slowest: sorted[sorted.length - 1],
    runs: sorted.length,
  };
}
