import { BranchOutcomes } from '@backstage-coverage/plugin-coverage-common';
import { doubled } from './doubled';

/**
 * Branch outcomes of one file that a format identifies by a number. An outcome
 * that is repeated is one outcome, taken if any of its records is.
 */
export class OutcomeTable {
  #lines: Uint32Array;
  #ids: Float64Array;
  #taken: Uint8Array;
  #size = 0;
  #isSorted = true;

  /** @param room - outcomes to hold without growing, from 1 up */
  constructor(room = 256) {
    this.#lines = new Uint32Array(room);
    this.#ids = new Float64Array(room);
    this.#taken = new Uint8Array(room);
  }

  get size(): number {
    return this.#size;
  }

  add(line: number, id: number, isTaken: boolean): void {
    const i = this.#size;
    if (i === this.#lines.length) {
      this.#lines = doubled(this.#lines);
      this.#ids = doubled(this.#ids);
      this.#taken = doubled(this.#taken);
    }
    if (
      i > 0 &&
      (line < this.#lines[i - 1] ||
        (line === this.#lines[i - 1] && id <= this.#ids[i - 1]))
    ) {
      this.#isSorted = false;
    }
    this.#lines[i] = line;
    this.#ids[i] = id;
    this.#taken[i] = isTaken ? 1 : 0;
    this.#size = i + 1;
  }

  clear(): void {
    this.#size = 0;
    this.#isSorted = true;
  }

  /** Identities of the outcomes, in the order of `sorted`. */
  ids(): Float64Array {
    if (!this.#isSorted) {
      this.#sort();
    }
    return this.#ids.slice(0, this.#size);
  }

  /** By line, then by identity; `null` when there are none. */
  sorted(): BranchOutcomes | null {
    if (this.#size === 0) {
      return null;
    }
    if (!this.#isSorted) {
      this.#sort();
    }
    return {
      lines: this.#lines.slice(0, this.#size),
      taken: this.#taken.slice(0, this.#size),
    };
  }

  #sort(): void {
    const lines = this.#lines.slice(0, this.#size);
    const ids = this.#ids.slice(0, this.#size);
    const taken = this.#taken.slice(0, this.#size);
    const order = Uint32Array.from(lines.keys()).sort(
      (a, b) => lines[a] - lines[b] || ids[a] - ids[b],
    );
    this.clear();
    for (const i of order) {
      const last = this.#size - 1;
      if (
        last >= 0 &&
        this.#lines[last] === lines[i] &&
        this.#ids[last] === ids[i]
      ) {
        this.#taken[last] |= taken[i];
      } else {
        this.add(lines[i], ids[i], taken[i] === 1);
      }
    }
  }
}
