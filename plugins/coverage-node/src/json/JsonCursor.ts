import { isAscii } from 'node:buffer';
import { endOfNested, endOfScalar, endOfText } from './endOfValue';

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

const MAX_DIGITS = 15;

/**
 * Walks through one JSON value byte by byte, several times as fast as
 * `JSON.parse`. It only knows what tools usually write: whole numbers from 0 up,
 * names and texts without escapes. At anything else it stops for good and
 * `isPlain` is false; the value is then to be parsed in the ordinary way.
 */
export class JsonCursor {
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #isFirst = false;
  #isPlain = true;
  #nameStart = 0;
  #nameEnd = 0;

  get isPlain(): boolean {
    return this.#isPlain;
  }

  /** How much was read. */
  get length(): number {
    return this.#at;
  }

  open(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#at = 0;
    this.#isFirst = false;
    this.#isPlain = true;
  }

  /** Stops, since the value is not what was expected. */
  fail(): void {
    this.#isPlain = false;
    this.#at = this.#bytes.length;
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
    let i = start;
    while (i < bytes.length && bytes[i] !== QUOTE && bytes[i] !== BACKSLASH) {
      i += 1;
    }
    const isName = bytes[this.#at] === QUOTE && bytes[i] === QUOTE;
    this.#nameStart = start;
    this.#nameEnd = i;
    this.#at = i + 1;
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
    const start = this.#nameStart;
    if (this.#nameEnd - start !== name.length) {
      return false;
    }
    for (let i = 0; i < name.length; i++) {
      if (this.#bytes[start + i] !== name.charCodeAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** The name of the member, which is to be a number. */
  id(): number {
    return this.#digits(this.#nameStart, this.#nameEnd);
  }

  /** The value, a whole number from 0 up. */
  count(): number {
    const bytes = this.#bytes;
    this.#peek();
    let end = this.#at;
    while (bytes[end] >= ZERO && bytes[end] <= NINE) {
      end += 1;
    }
    const value = this.#digits(this.#at, end);
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
    const first = this.#peek();
    if (first === OBJECT || first === LIST) {
      this.#at += 1;
      this.leave(1);
    } else if (first === QUOTE) {
      this.#goTo(endOfText(this.#bytes, this.#at));
    } else {
      const end = endOfScalar(this.#bytes, this.#at);
      this.#goTo(end > this.#at ? end : -1);
    }
  }

  /** Goes behind the end of that many objects and lists that were entered. */
  leave(levels: number): void {
    this.#isFirst = false;
    this.#goTo(endOfNested(this.#bytes, this.#at, levels));
  }

  #goTo(end: number): void {
    if (end < 0) {
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
    const { length } = bytes;
    let i = this.#at;
    while (i < length && bytes[i] <= 0x20) {
      i += 1;
    }
    this.#at = i;
    return i < length ? bytes[i] : -1;
  }

  #digits(start: number, end: number): number {
    if (end <= start || end - start > MAX_DIGITS) {
      this.fail();
      return 0;
    }
    const bytes = this.#bytes;
    let value = 0;
    for (let i = start; i < end; i++) {
      const digit = bytes[i] - ZERO;
      if (digit < 0 || digit > 9) {
        this.fail();
        return 0;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
