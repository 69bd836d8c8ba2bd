/**
 * A stream whose first bytes can be seen before it is read. They are copied; the
 * others are those of the stream, and as long-lived.
 *
 * @public
 */
export class PeekedStream implements AsyncIterable<Uint8Array> {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #head: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Uint8Array>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /** At least that many of the first bytes, fewer only when there are no more. */
  async peek(size: number): Promise<Buffer> {
    const parts = [this.#head];
    for (let length = this.#head.length; length < size; ) {
      const { done, value } = await this.#chunks.next();
      if (done) {
        break;
      }
      // It may be overwritten when the next one is asked for.
      parts.push(Buffer.from(value));
      length += value.length;
    }
    this.#head = parts.length > 1 ? Buffer.concat(parts) : this.#head;
    return this.#head;
  }

  /** All bytes, with those that were seen. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    try {
      if (this.#head.length > 0) {
        yield this.#head;
      }
      for (;;) {
        const { done, value } = await this.#chunks.next();
        if (done) {
          return;
        }
        yield value;
      }
    } finally {
      await this.close();
    }
  }

  /** Lets go of the stream, for a reader that stops early. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
