import { Measurement } from './Measurement';

/** A file in `benches/`. */
export interface Bench {
  title: string;
  /** What is printed under the table. */
  notes?: string[];
  /** Makes its data, which is not timed, and measures. */
  measure: () => Measurement[] | Promise<Measurement[]>;
}
