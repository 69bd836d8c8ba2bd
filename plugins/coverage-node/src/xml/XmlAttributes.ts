import { MAX_NAMES, NameTable } from './NameTable';
import { decodeReferences } from './references';
import { endOfName, endOfSpace } from './scan';
import { requireCharacters } from './text';
import { XmlError } from './XmlError';

const MAX_ATTRIBUTES = 64;

/** What stands for a value that is not nothing but digits. */
const TEXT = -1;
/** The same, with references or line breaks in it. */
const ENCODED = -2;

const EQUALS = 0x3d;

/**
 * Attributes of the element that is being opened, as offsets into its bytes. A
 * value becomes a string only when it is asked for.
 */
export class XmlAttributes {
  #source: Buffer = Buffer.alloc(0);
  #count = 0;
  readonly #names = new Int16Array(MAX_ATTRIBUTES);
  readonly #starts = new Int32Array(MAX_ATTRIBUTES);
  readonly #ends = new Int32Array(MAX_ATTRIBUTES);
  readonly #numbers = new Float64Array(MAX_ATTRIBUTES);

  readonly #table: NameTable;
  /** The attribute that an element last had at a position. */
  readonly #expected = new Int16Array(MAX_NAMES * MAX_ATTRIBUTES).fill(-1);

  constructor(table: NameTable) {
    this.#table = table;
  }

  /**
   * Reads the attributes of an element. Gives the offset of the `>` or `/` that
   * ends the tag, -1 if it is not there yet. One long loop on purpose: nearly
   * all bytes of a report pass through it.
   *
   * @param source - with a byte behind it that ends names, spaces and numbers
   */
  scan(source: Buffer, start: number, element: number): number {
    const length = source.length - 1;
    const sizes = this.#table.sizes;
    const expected = this.#expected;
    let count = 0;
    for (let p = start; ; p++) {
      const gap = p;
      let c = source[p];
      while (c === 32 || c === 10 || c === 13 || c === 9) {
        c = source[++p];
      }
      if (c === 0x3e || c === 0x2f) {
        this.#source = source;
        this.#count = count;
        return p;
      }
      if (p >= length) {
        return -1;
      }
      if (p === gap) {
        throw new XmlError('a tag lacks a space before an attribute');
      }
      if (count === MAX_ATTRIBUTES) {
        throw new XmlError(`a tag has more than ${MAX_ATTRIBUTES} attributes`);
      }

      const slot = element * MAX_ATTRIBUTES + count;
      const name = expected[slot];
      const equals = name < 0 ? length : p + sizes[name];
      if (
        equals < length &&
        source[equals] === EQUALS &&
        this.#table.matches(source, p, name)
      ) {
        p = equals + 1;
      } else {
        p = this.#scanName(source, p, slot);
      }
      if (p < 0) {
        return -1;
      }
      let quote = source[p];
      if (quote <= 32) {
        p = endOfSpace(source, p);
        if (p >= length) {
          return -1;
        }
        quote = source[p];
      }
      if (quote !== 0x22 && quote !== 0x27) {
        throw new XmlError('an attribute is not quoted');
      }

      const valueStart = ++p;
      let number = 0;
      c = source[p];
      while (c >= 48 && c <= 57) {
        number = number * 10 + (c - 48);
        c = source[++p];
      }
      if (c !== quote || p === valueStart) {
        number = TEXT;
        for (; p < length && c !== quote; c = source[++p]) {
          if (c < 32 || c === 0x26) {
            number = ENCODED;
          } else if (c === 0x3c) {
            throw new XmlError("an attribute contains '<'");
          }
        }
        if (p >= length) {
          return -1;
        }
      }
      this.#set(count++, expected[slot], valueStart, p, number);
      if (number === ENCODED) {
        this.#source = source;
        requireCharacters(source, valueStart, p);
        this.#value(count - 1);
      }
    }
  }

  /** Gives the offset behind the `=`, -1 if it is not there yet. */
  #scanName(source: Buffer, start: number, slot: number): number {
    const end = endOfName(source, start);
    if (end === source.length - 1) {
      return -1;
    }
    this.#expected[slot] = this.#table.find(source, start, end);
    const equals = endOfSpace(source, end);
    if (equals === source.length - 1) {
      return -1;
    }
    if (source[equals] !== EQUALS) {
      throw new XmlError('an attribute has no value');
    }
    return equals + 1;
  }

  #set(i: number, name: number, start: number, end: number, number: number) {
    for (let k = 0; k < i; k++) {
      if (this.#names[k] === name) {
        throw new XmlError('a tag has an attribute twice');
      }
    }
    this.#names[i] = name;
    this.#starts[i] = start;
    this.#ends[i] = end;
    this.#numbers[i] = number;
  }

  /** Numbers of the names, in order. */
  names(): number[] {
    return Array.from(this.#names.subarray(0, this.#count));
  }

  text(name: number): string | undefined {
    const i = this.#indexOf(name);
    return i < 0 ? undefined : this.#value(i);
  }

  /**
   * Whether a value is this one, without making a string of it. A value with
   * references is compared as it is written.
   */
  is(name: number, value: Uint8Array): boolean {
    const i = this.#indexOf(name);
    if (i < 0 || this.#ends[i] - this.#starts[i] !== value.length) {
      return false;
    }
    const start = this.#starts[i];
    for (let k = 0; k < value.length; k++) {
      if (this.#source[start + k] !== value[k]) {
        return false;
      }
    }
    return true;
  }

  /** `undefined` when it is missing, `NaN` when it is no number. */
  number(name: number): number | undefined {
    const i = this.#indexOf(name);
    if (i < 0) {
      return undefined;
    }
    if (this.#numbers[i] >= 0) {
      return this.#numbers[i];
    }
    const text = this.#value(i).trim();
    return text === '' ? NaN : Number(text);
  }

  /**
   * Writes the whole numbers within a value, `50`, `1` and `2` of `50% (1/2)`,
   * and gives how many there are; -1 when the attribute is missing.
   */
  numbersWithin(name: number, into: Float64Array): number {
    const i = this.#indexOf(name);
    if (i < 0) {
      return -1;
    }
    let size = 0;
    const end = this.#ends[i];
    for (let p = this.#starts[i]; p < end && size < into.length; p++) {
      let digit = this.#source[p] - 48;
      if (digit >= 0 && digit <= 9) {
        let number = 0;
        do {
          number = number * 10 + digit;
          digit = this.#source[++p] - 48;
        } while (digit >= 0 && digit <= 9);
        into[size++] = number;
      }
    }
    return size;
  }

  #indexOf(name: number): number {
    for (let i = 0; i < this.#count; i++) {
      if (this.#names[i] === name) {
        return i;
      }
    }
    return -1;
  }

  /** Decoded and with its line breaks as spaces: XML 1.0, section 3.3.3. */
  #value(i: number): string {
    const text = this.#source.toString('utf8', this.#starts[i], this.#ends[i]);
    return this.#numbers[i] === ENCODED
      ? decodeReferences(text.replace(/\r\n|[\r\n\t]/g, ' '))
      : text;
  }
}
