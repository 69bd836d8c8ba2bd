import { Measurement } from './Measurement';

/** A file in `benches/`. */
export interface Bench {
  title: string;
  /** What is printed under the table. */
  notes?: string[];
  /** What `--only` may name. Default: it has no parts. */
  parts?: string[];
  /**
   * Makes its data, which is not timed, and measures.
   *
   * @param only - names of parts; empty: all
   */
  measure: (only: string[]) => Measurement[] | Promise<Measurement[]>;
}
