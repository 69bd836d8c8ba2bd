/** Reads what `ByteWriter` wrote. */
export class ByteReader {
  readonly #bytes: Buffer;
  #position = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** How many bytes were read. */
  get position(): number {
    return this.#position;
  }

  byte(): number {
    if (this.#position >= this.#bytes.length) {
      throw new Error('Stored coverage ends too early');
    }
    return this.#bytes[this.#position++];
  }

  integer(): number {
    let value = 0;
    let factor = 1;
    for (;;) {
      const byte = this.byte();
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) {
        return value;
      }
      factor *= 0x80;
    }
  }

  text(): string {
    const size = this.integer();
    this.#position += size;
    return this.#bytes.toString('utf8', this.#position - size, this.#position);
  }
}
