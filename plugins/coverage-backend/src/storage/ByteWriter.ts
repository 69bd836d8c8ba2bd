/**
 * Bytes of growing length, with integers in as few of them as they need
 * (LEB128: seven bits a byte, lowest first).
 */
export class ByteWriter {
  // Not of Node's pool, whose parts would be kept with what lies beside them.
  #bytes = Buffer.allocUnsafeSlow(1024);
  #length = 0;

  /** @param value - an integer from 0 to 255 */
  byte(value: number): void {
    this.#reserve(1);
    this.#bytes[this.#length++] = value;
  }

  /** @param value - an integer from 0 to 2^53 - 1 */
  integer(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) + 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  text(value: string): void {
    const size = Buffer.byteLength(value);
    this.integer(size);
    this.#reserve(size);
    this.#length += this.#bytes.write(value, this.#length);
  }

  finish(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  #reserve(count: number): void {
    if (this.#length + count > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(
        Math.max(this.#bytes.length * 2, this.#length + count),
      );
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
  }
}
