import { isAscii } from 'node:buffer';
import { ChunkedBytes } from './ChunkedBytes';
import { endOfNested, endOfValue } from './endOfValue';
import { endOfPlainText, endOfSpace, isText, wholeNumber } from './scan';

const QUOTE = 0x22;
const COMMA = 0x2c;
const ZERO = 0x30;
const NINE = 0x39;
const COLON = 0x3a;
const LIST = 0x5b;
const BACKSLASH = 0x5c;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/** What is read anew with each chunk must not become long. */
const MAX_UNSETTLED = 64 * 1024;

/**
 * Walks through one JSON value byte by byte, several times as fast as
 * `JSON.parse`. It only knows what tools usually write: whole numbers from 0 up,
 * names and texts without escapes. At anything else it stops for good and
 * `isPlain` is false; the value is then to be parsed in the ordinary way.
 *
 * The value may come in chunks: where one ends the cursor stops too, but is cut,
 * and with the next one it goes on from where it was settled last.
 */
export class JsonCursor {
  readonly #chunks = new ChunkedBytes();
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #isFirst = false;
  #isPlain = true;
  #isCut = false;
  #nameStart = 0;
  #nameEnd = 0;
  #isSettledFirst = false;

  get isPlain(): boolean {
    return this.#isPlain;
  }

  /** Whether it stopped because the bytes end. */
  get isCut(): boolean {
    return this.#isCut;
  }

  /** How much of the last chunk was read. */
  get length(): number {
    return this.#at - this.#chunks.carried;
  }

  /** A value begins. */
  open(): void {
    this.#chunks.clear();
    this.#isSettledFirst = false;
  }

  /** Gets the next bytes of the value. */
  feed(chunk: Buffer): void {
    this.#bytes = this.#chunks.add(chunk);
    this.#at = 0;
    this.#isFirst = this.#isSettledFirst;
    this.#isPlain = true;
    this.#isCut = false;
    if (this.#chunks.carried > MAX_UNSETTLED) {
      this.fail();
    }
  }

  /** Whether all was plain up to here, in which case it will not be read again. */
  settle(): boolean {
    if (this.#isPlain) {
      this.#chunks.settle(this.#at);
      this.#isSettledFirst = this.#isFirst;
    }
    return this.#isPlain;
  }

  /** Stops, since the value is not what was expected. */
  fail(): void {
    if (this.#isPlain) {
      this.#isPlain = false;
      this.#isCut = this.#at >= this.#bytes.length;
      if (this.#isCut) {
        this.#chunks.keepRest();
      }
      this.#at = this.#bytes.length;
    }
  }

  /** Goes into an object, whose members are then read to their end. */
  enterObject(): void {
    this.#enter(OBJECT);
  }

  /** Goes into a list, whose elements are then read to their end. */
  enterList(): void {
    this.#enter(LIST);
  }

  /** Goes to the value of the next member, if there is one. */
  nextMember(): boolean {
    const bytes = this.#bytes;
    if (
      !this.#isFirst &&
      bytes[this.#at] === COMMA &&
      bytes[this.#at + 1] === QUOTE
    ) {
      // As tools write it, without a space.
      this.#at += 1;
    } else if (!this.#next(OBJECT_END)) {
      return false;
    }
    const start = this.#at + 1;
    const end = endOfPlainText(bytes, start);
    const isName = bytes[this.#at] === QUOTE && bytes[end] === QUOTE;
    this.#nameStart = start;
    this.#nameEnd = end;
    this.#at = end + 1;
    if (!isName || this.#peek() !== COLON) {
      this.fail();
      return false;
    }
    this.#at += 1;
    return true;
  }

  /** Goes to the next element, if there is one. */
  nextElement(): boolean {
    return this.#next(LIST_END);
  }

  /** Whether that is the name of the member. */
  isNamed(name: string): boolean {
    return isText(name, this.#bytes, this.#nameStart, this.#nameEnd);
  }

  /** The name of the member, which is to be a number. */
  id(): number {
    return this.#number(this.#nameStart, this.#nameEnd);
  }

  /** The value, a whole number from 0 up. */
  count(): number {
    const bytes = this.#bytes;
    this.#peek();
    let end = this.#at;
    while (bytes[end] >= ZERO && bytes[end] <= NINE) {
      end += 1;
    }
    const value = this.#number(this.#at, end);
    if (this.#isPlain) {
      this.#at = end;
      const behind = this.#peek();
      if (behind !== COMMA && behind !== OBJECT_END && behind !== LIST_END) {
        this.fail();
      }
    }
    return value;
  }

  /** The value, a text. */
  text(): string {
    if (this.#peek() !== QUOTE) {
      this.fail();
      return '';
    }
    const start = this.#at + 1;
    this.skip();
    const text = this.#bytes.subarray(start, this.#at - 1);
    if (text.includes(BACKSLASH)) {
      this.fail();
    }
    return text.toString(isAscii(text) ? 'latin1' : 'utf8');
  }

  /** Goes behind the value, whatever it is. */
  skip(): void {
    this.#peek();
    const end = endOfValue(this.#bytes, this.#at);
    if (end === this.#at) {
      this.fail();
    } else {
      this.#isFirst = false;
      this.#goTo(end);
    }
  }

  /** Goes behind the end of that many objects and lists that were entered. */
  leave(levels: number): void {
    this.#isFirst = false;
    this.#goTo(endOfNested(this.#bytes, this.#at, levels));
  }

  #goTo(end: number): void {
    if (end < 0) {
      this.#at = this.#bytes.length;
      this.fail();
    } else {
      this.#at = end;
    }
  }

  #enter(opening: number): void {
    if (this.#peek() === opening) {
      this.#at += 1;
      this.#isFirst = true;
    } else {
      this.fail();
    }
  }

  /** Goes behind the comma, or the end, which is told. */
  #next(end: number): boolean {
    const isFirst = this.#isFirst;
    let byte = this.#peek();
    this.#isFirst = false;
    if (byte === end) {
      this.#at += 1;
      return false;
    }
    if (!isFirst && byte === COMMA) {
      this.#at += 1;
      byte = this.#peek();
    } else if (!isFirst) {
      byte = -1;
    }
    if (byte < 0) {
      this.fail();
    }
    return byte >= 0;
  }

  /** The next byte that is no space, -1 at the end. */
  #peek(): number {
    const bytes = this.#bytes;
    this.#at = endOfSpace(bytes, this.#at);
    return this.#at < bytes.length ? bytes[this.#at] : -1;
  }

  #number(start: number, end: number): number {
    const number = wholeNumber(this.#bytes, start, end);
    if (number < 0) {
      this.fail();
    }
    return number;
  }
}
