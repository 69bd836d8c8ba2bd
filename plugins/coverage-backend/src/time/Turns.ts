import { setImmediate } from 'timers/promises';

/** What a thread may do at a stretch, in milliseconds. */
const SLICE_MS = 4;

/**
 * Work in slices, between which it is the turn of the rest of the thread. To await
 * a query of SQLite gives none, since that is answered at once, in this thread.
 */
export class Turns {
  #since = performance.now();

  /** Waits, if this turn has been long enough. */
  async pass(): Promise<void> {
    if (performance.now() - this.#since >= SLICE_MS) {
      await setImmediate();
      this.#since = performance.now();
    }
  }
}
