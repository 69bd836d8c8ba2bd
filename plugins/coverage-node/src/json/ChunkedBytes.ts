import { Leftover } from '../input/Leftover';

/**
 * Bytes of a value that come in chunks. What a reader has not settled of one comes
 * again in front of the next one.
 */
export class ChunkedBytes {
  readonly #leftover = new Leftover();
  #bytes: Buffer = Buffer.alloc(0);
  #settled = 0;
  /** How many bytes come again. */
  #carried = 0;

  /** Leaves out what came so far. */
  clear(): void {
    // Not a part of the last chunk, whose memory may have gone.
    this.#leftover.keep(Buffer.alloc(0));
  }

  /** What was kept, with the chunk behind it. */
  add(chunk: Buffer): Buffer {
    this.#carried = this.#leftover.size;
    this.#bytes = this.#carried > 0 ? this.#leftover.join(chunk) : chunk;
    this.#settled = 0;
    return this.#bytes;
  }

  /** Keeps what is not settled, since the chunk may be overwritten. */
  keepRest(): void {
    this.#leftover.keep(this.#bytes.subarray(this.#settled));
  }

  get carried(): number {
    return this.#carried;
  }

  /** @param offset - in the bytes that `add` gave last */
  settle(offset: number): void {
    this.#settled = offset;
  }
}
