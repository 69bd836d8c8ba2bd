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
    let end = this.#size;
    this.#size = 0;
    this.#grow(parts.reduce((size, part) => size + part.length, end));
    for (const part of parts) {
      this.#room.set(part, end);
      end += part.length;
    }
    return this.#room.subarray(0, end);
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
