import { Measurement, Samples, samplesOf } from './Measurement';

const WARM_UP_MS = 500;
const MEASURE_MS = 2000;
const LEAST_RUNS = 7;
const MOST_RUNS = 200;
/** Shorter than this, a single run says more of the clock than of the code. */
const LEAST_SAMPLE_MS = 2;

/** One function that is timed. */
export interface BenchCase {
  name: string;
  /** Its result is kept from being optimised away. */
  run: () => unknown;
  /**
   * The least that anything over the same data does, such as summing the same
   * arrays.
   */
  floor: () => unknown;
  /** Milliseconds that it must stay under, where that is promised. */
  limit?: number;
}

/** What ran last, kept where no compiler can see that nobody wants it. */
export const kept: { result?: unknown } = {};

export function measureCase(benchCase: BenchCase): Measurement {
  return {
    name: benchCase.name,
    unit: 'ms',
    value: timeOf(benchCase.run),
    floor: timeOf(benchCase.floor),
    limit: benchCase.limit,
  };
}

function timeOf(run: () => unknown): Samples {
  const batch = warmUp(run);
  const times: number[] = [];
  const end = performance.now() + MEASURE_MS;
  while (
    times.length < LEAST_RUNS ||
    (times.length < MOST_RUNS && performance.now() < end)
  ) {
    times.push(timeBatch(run, batch) / batch);
  }
  return { ...samplesOf(times), runs: times.length * batch };
}

/** Runs until it is compiled; says how many runs make a sample. */
function warmUp(run: () => unknown): number {
  const end = performance.now() + WARM_UP_MS;
  let batch = 1;
  do {
    if (timeBatch(run, batch) < LEAST_SAMPLE_MS) {
      batch *= 2;
    }
  } while (performance.now() < end);
  return batch;
}

function timeBatch(run: () => unknown, batch: number): number {
  const start = performance.now();
  for (let i = 0; i < batch; i++) {
    kept.result = run();
  }
  return performance.now() - start;
}
