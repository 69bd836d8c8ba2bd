/** One thing that is timed. */
export interface BenchCase {
  name: string;
  /** Its result is kept from being optimised away. */
  run: () => unknown;
  /**
   * The least that anything over the same data does, such as summing the same
   * arrays. It is timed in the same run, so that the ratio tells more than
   * milliseconds of some machine.
   */
  floor: () => unknown;
  /** Milliseconds that it must stay under, where that is promised. */
  limit?: number;
}

/** A file in `benches/`. */
export interface Bench {
  title: string;
  /** Makes its data, which is not timed. */
  cases: () => BenchCase[] | Promise<BenchCase[]>;
}
