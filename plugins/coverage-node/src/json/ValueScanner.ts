import { InputError } from '@backstage/errors';
import { CLOSING, endOfScalar, KINDS, OPENING, TEXT } from './endOfValue';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Reads the text of a value itself, in the pieces that it comes in. */
export interface ValueReader {
  /** A value begins. */
  open(): void;
  /**
   * Reads on, in bytes that may be overwritten afterwards. Gives the offset behind
   * the value, `more` when it goes on behind these bytes, or `lost` when it has to
   * be read otherwise.
   */
  read(bytes: Buffer): number | 'more' | 'lost';
}

/**
 * Finds the end of one JSON value after the other, across chunks. That its
 * brackets belong to each other is not looked at.
 */
export class ValueScanner {
  readonly #maxBytes: number;
  #isOpen = false;
  #isScalar = false;
  #isTaken = false;
  #isInString = false;
  /** Whether the last chunk ended behind a backslash. */
  #isEscaped = false;
  #depth = 0;
  #parts: Buffer[] = [];
  #length = 0;
  #value: Buffer | undefined;
  #reader: ValueReader | undefined;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /**
   * Of the last value, once it is no more open; `undefined` unless it is taken, and
   * when its reader has read it.
   */
  get value(): Buffer | undefined {
    return this.#value;
  }

  /** @param first - the first byte, which is still to be scanned */
  open(first: number, isTaken: boolean, reader?: ValueReader): void {
    this.#isOpen = true;
    this.#isScalar = first !== QUOTE && KINDS[first] !== OPENING;
    this.#isTaken = isTaken;
    this.#isInString = false;
    this.#isEscaped = false;
    this.#depth = 0;
    this.#parts = [];
    this.#length = 0;
    this.#value = undefined;
    this.#reader = reader;
    reader?.open();
  }

  /** Gives the offset behind the value, or the end of the chunk. */
  scan(chunk: Buffer, start: number): number {
    const read = this.#reader?.read(chunk.subarray(start));
    if (typeof read === 'number') {
      this.#isOpen = false;
      this.#parts = [];
      return start + read;
    }
    if (read === 'lost') {
      this.#loseReader();
    }
    const end = this.#reader ? chunk.length : this.#scan(chunk, start);
    if (this.#isTaken) {
      this.#keep(chunk.subarray(start, end));
    }
    return end;
  }

  /** What the reader was to read is scanned after all. */
  #loseReader(): void {
    this.#reader = undefined;
    for (const part of this.#parts) {
      this.#scan(part, 0);
    }
  }

  #scan(chunk: Buffer, start: number): number {
    return this.#isScalar
      ? this.#scanScalar(chunk, start)
      : this.#scanNested(chunk, start);
  }

  #keep(bytes: Buffer): void {
    this.#length += bytes.length;
    if (this.#length > this.#maxBytes) {
      throw new InputError(
        `one of its values is larger than ${this.#maxBytes.toLocaleString(
          'en-US',
        )} bytes, the most that a JSON report may have`,
      );
    }
    if (this.#isOpen) {
      this.#parts.push(Buffer.from(bytes));
    } else if (this.#parts.length === 0) {
      this.#value = bytes;
    } else {
      this.#value = Buffer.concat([...this.#parts, bytes]);
      this.#parts = [];
    }
  }

  #scanScalar(chunk: Buffer, start: number): number {
    const end = endOfScalar(chunk, start);
    this.#isOpen = end === chunk.length;
    return end;
  }

  #scanNested(chunk: Buffer, start: number): number {
    const kinds = KINDS;
    const end = chunk.length;
    let depth = this.#depth;
    let isInString = this.#isInString;
    let i = start;
    if (this.#isEscaped) {
      this.#isEscaped = false;
      i += 1;
    }
    while (i < end) {
      if (isInString) {
        while (i < end && chunk[i] !== QUOTE && chunk[i] !== BACKSLASH) {
          i += 1;
        }
        if (chunk[i] === BACKSLASH) {
          i += 2;
          continue;
        }
        isInString = i === end;
      } else {
        while (i < end && kinds[chunk[i]] === 0) {
          i += 1;
        }
        const kind = i < end ? kinds[chunk[i]] : 0;
        isInString = kind === TEXT;
        if (isInString) {
          i += 1;
          continue;
        }
        depth += kind === OPENING ? 1 : 0;
        depth -= kind === CLOSING ? 1 : 0;
      }
      if (i < end) {
        i += 1;
        if (depth === 0) {
          this.#isOpen = false;
          return i;
        }
      }
    }
    this.#isEscaped = i > end;
    this.#depth = depth;
    this.#isInString = isInString;
    return end;
  }
}
