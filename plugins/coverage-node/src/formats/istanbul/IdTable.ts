import { doubled } from '../../detail/doubled';

/** Numbers by the number that they are told apart by, in their own order. */
export class IdTable {
  #ids = new Float64Array(256);
  #values = new Float64Array(256);
  #size = 0;

  add(id: number, value: number): void {
    if (this.#size === this.#ids.length) {
      this.#ids = doubled(this.#ids);
      this.#values = doubled(this.#values);
    }
    this.#ids[this.#size] = id;
    this.#values[this.#size] = value;
    this.#size += 1;
  }

  /** Takes back what was added behind that many. */
  cutTo(size: number): void {
    this.#size = size;
  }

  get size(): number {
    return this.#size;
  }

  valueAt(i: number): number {
    return this.#values[i];
  }

  idAt(i: number): number {
    return this.#ids[i];
  }

  isAscending(): boolean {
    for (let i = 1; i < this.#size; i++) {
      if (this.#ids[i] < this.#ids[i - 1]) {
        return false;
      }
    }
    return true;
  }

  /** Whether another table has the same ids, each once and ascending. */
  isParallelTo(other: IdTable): boolean {
    let isParallel = this.#size === other.#size;
    for (let i = 0; isParallel && i < this.#size; i++) {
      isParallel =
        this.#ids[i] === other.#ids[i] &&
        (i === 0 || this.#ids[i] > this.#ids[i - 1]);
    }
    return isParallel;
  }
}
