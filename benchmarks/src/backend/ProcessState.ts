/** What a process says of itself since the last reset; see `monitor.cjs`. */
export interface ProcessState {
  /** At the reset. */
  idleBytes: number;
  peakBytes: number;
  /** Of the event loop. */
  stallP99Ms: number;
  longestStallMs: number;
}
