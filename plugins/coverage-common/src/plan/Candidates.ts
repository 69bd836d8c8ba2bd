import { Gap } from '../gaps/Gap';

/**
 * What can be planned, as parallel arrays: a file by its index in `gaps`, a
 * step of a file by its index in `steps`. Lines stand for files where nothing
 * was measured; each file is then a single line.
 */
export interface Candidates {
  /** Plannable gaps, by path. */
  gaps: readonly Gap[];
  /** Lines of each file: all, covered now, wanted by its target, and possible. */
  total: Int32Array;
  covered: Int32Array;
  wanted: Int32Array;
  possible: Int32Array;
  /** Minutes: before the first line, and of the whole curve. */
  setup: Float64Array;
  curve: Float64Array;
  folder: Int32Array;
  folders: number;
  steps: CandidateSteps;
}

/** Best value per minute first. */
export interface CandidateSteps {
  count: number;
  file: Int32Array;
  /** Covered lines of the file after the step. */
  until: Int32Array;
  roi: Float32Array;
}
