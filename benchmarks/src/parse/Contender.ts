import { WrittenReport } from './writeReport';

/** Something that reads reports. */
export type Contender = (report: WrittenReport) => Promise<Reading>;

export interface Reading {
  /** Source files that it found, where it looks for them. */
  files?: number;
  /** What came of it, which whoever reads a report keeps. */
  kept?: unknown;
  /** Default: what the clock says. */
  ms?: number;
}
