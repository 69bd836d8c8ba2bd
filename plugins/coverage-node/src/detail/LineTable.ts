import { InputError } from '@backstage/errors';
import {
  BranchOutcomes,
  HitsPolicy,
} from '@backstage-coverage/plugin-coverage-common';
import { ascendingOrder } from './ascendingOrder';
import { doubled } from './doubled';

/** Hit counts and line numbers above are kept as that. */
export const MAX_UINT32 = 0xffffffff;

/** More decisions on one line than any code has. */
const MAX_OUTCOMES_OF_LINE = 65_535;
const MAX_OUTCOMES = 1 << 22;
/** A power of two, since the room doubles from one; few bytes can name many lines. */
const MAX_RECORDS = 1 << 21;

/** Lines of one file, sorted and each once. */
export interface SortedLines {
  lines: Uint32Array;
  hits: Uint32Array;
  /** `null` where no line had an outcome. */
  branches: BranchOutcomes | null;
}

/**
 * Collects the lines of one file in the order of a report. One table serves a
 * whole report, so that only the finished arrays are allocated per file.
 */
export class LineTable {
  #lines: Uint32Array;
  #hits: Uint32Array;
  #taken: Uint16Array;
  #outcomes: Uint16Array;
  #size = 0;
  #isSorted = true;
  #hasOutcomes = false;

  /** @param room - lines to hold without growing, from 1 up */
  constructor(room = 1024) {
    this.#lines = new Uint32Array(room);
    this.#hits = new Uint32Array(room);
    this.#taken = new Uint16Array(room);
    this.#outcomes = new Uint16Array(room);
  }

  get size(): number {
    return this.#size;
  }

  /**
   * Adds a line from 1 up, with how many of its branch outcomes were taken where
   * the format tells that.
   */
  add(line: number, hits: number, taken: number, outcomes: number): void {
    const i = this.#size;
    if (i === this.#lines.length) {
      this.#grow();
    }
    if (i > 0 && line <= this.#lines[i - 1]) {
      this.#isSorted = false;
    }
    this.#lines[i] = line;
    this.#hits[i] = hits < 0 ? 0 : Math.min(hits, MAX_UINT32);
    if (outcomes > 0 && !this.#hasOutcomes) {
      this.#clearOutcomes();
      this.#hasOutcomes = true;
    }
    if (this.#hasOutcomes) {
      this.#outcomes[i] = Math.min(outcomes, MAX_OUTCOMES_OF_LINE);
      this.#taken[i] = Math.min(taken, this.#outcomes[i]);
    }
    this.#size = i + 1;
  }

  clear(): void {
    this.#size = 0;
    this.#isSorted = true;
    this.#hasOutcomes = false;
  }

  /**
   * The lines so far. Where one was added more than once, its hits follow the
   * policy and its outcomes are the most of each.
   */
  sorted(policy: HitsPolicy): SortedLines {
    if (!this.#isSorted) {
      this.#sort(policy);
    }
    return {
      lines: this.#lines.slice(0, this.#size),
      hits: this.#hits.slice(0, this.#size),
      branches: this.#hasOutcomes ? this.#branches() : null,
    };
  }

  /** Before the first outcome none are set, since many reports have none. */
  #clearOutcomes(): void {
    this.#outcomes.fill(0, 0, this.#size);
    this.#taken.fill(0, 0, this.#size);
  }

  #sort(policy: HitsPolicy): void {
    const order = ascendingOrder(this.#lines.subarray(0, this.#size));
    const lines = this.#lines;
    const hits = this.#hits;
    const [fromLines, fromHits] = [lines, hits].map(all =>
      all.slice(0, this.#size),
    );
    let last = -1;
    /** Where each record has gone. */
    const places = new Uint32Array(this.#size);
    for (let k = 0; k < order.length; k++) {
      const i = order[k];
      if (last >= 0 && lines[last] === fromLines[i]) {
        hits[last] =
          policy === 'max'
            ? Math.max(hits[last], fromHits[i])
            : Math.min(MAX_UINT32, hits[last] + fromHits[i]);
      } else {
        last += 1;
        lines[last] = fromLines[i];
        hits[last] = fromHits[i];
      }
      places[i] = last;
    }
    if (this.#hasOutcomes) {
      this.#gatherOutcomes(places);
    }
    this.#size = last + 1;
    this.#isSorted = true;
  }

  #gatherOutcomes(places: Uint32Array): void {
    for (const column of [this.#taken, this.#outcomes]) {
      const from = column.slice(0, places.length);
      column.fill(0, 0, places.length);
      for (let i = 0; i < places.length; i++) {
        column[places[i]] = Math.max(column[places[i]], from[i]);
      }
    }
  }

  #branches(): BranchOutcomes {
    let total = 0;
    for (let i = 0; i < this.#size; i++) {
      total += this.#outcomes[i];
    }
    if (total > MAX_OUTCOMES) {
      throw new InputError(
        `one file has more than ${MAX_OUTCOMES.toLocaleString(
          'en-US',
        )} branches`,
      );
    }
    const lines = new Uint32Array(total);
    const taken = new Uint8Array(total);
    let n = 0;
    for (let i = 0; i < this.#size; i++) {
      for (let k = 0; k < this.#outcomes[i]; k++) {
        lines[n] = this.#lines[i];
        taken[n++] = k < this.#taken[i] ? 1 : 0;
      }
    }
    return { lines, taken };
  }

  #grow(): void {
    if (this.#size >= MAX_RECORDS) {
      throw new InputError(
        `one file has more than ${MAX_RECORDS.toLocaleString('en-US')} lines`,
      );
    }
    this.#lines = doubled(this.#lines);
    this.#hits = doubled(this.#hits);
    this.#taken = doubled(this.#taken);
    this.#outcomes = doubled(this.#outcomes);
  }
}
