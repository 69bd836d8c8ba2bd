/**
 * Puts what a parser has not read of a chunk in front of the next one. One buffer
 * serves all chunks: a new one for each would soon be most of a parser's memory.
 */
export class Leftover {
  #room: Buffer = Buffer.alloc(0);
  #size = 0;

  /** How much was kept. */
  get size(): number {
    return this.#size;
  }

  /**
   * What was kept, and the next bytes behind it. They are overwritten when the next
   * ones come.
   */
  join(...parts: Uint8Array[]): Buffer {
    parts.forEach(part => this.add(part));
    const end = this.#size;
    this.#size = 0;
    return this.#room.subarray(0, end);
  }

  /** Keeps more, behind what was kept. */
  add(part: Uint8Array): void {
    const end = this.#size + part.length;
    this.#grow(end);
    this.#room.set(part, this.#size);
    this.#size = end;
  }

  /** @param rest - of the bytes that were joined last, or other ones */
  keep(rest: Uint8Array): void {
    this.#grow(rest.length);
    this.#room.set(rest);
    this.#size = rest.length;
  }

  #grow(size: number): void {
    if (size > this.#room.length) {
      const room = Buffer.alloc(Math.max(size, 2 * this.#room.length));
      room.set(this.#room);
      this.#room = room;
    }
  }
}
