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

/** 1 for bytes of a value that are nothing but themselves. */
const PLAIN = new Uint8Array(256).fill(1, 32);
for (const special of '"\'&<') {
  PLAIN[special.charCodeAt(0)] = 0;
}

/**
 * Attributes of the element that is being opened, as offsets into its bytes. A
 * value becomes a string only when it is asked for.
 */
export class XmlAttributes {
  #source: Buffer = Buffer.alloc(0);
  #words = new DataView(this.#source.buffer);
  #count = 0;
  /** Where the names of the element are among the expected ones. */
  #first = 0;
  readonly #starts = new Int32Array(MAX_ATTRIBUTES);
  readonly #ends = new Int32Array(MAX_ATTRIBUTES);
  readonly #numbers = new Float64Array(MAX_ATTRIBUTES);

  readonly #table: NameTable;
  /** The attribute that an element last had at a position. */
  readonly #expected = new Int16Array(MAX_NAMES * MAX_ATTRIBUTES).fill(-1);
  /** How many of those of an element, from the first, are known to differ. */
  readonly #distinct = new Uint8Array(MAX_NAMES);

  constructor(table: NameTable) {
    this.#table = table;
  }

  /**
   * Sets what is read next.
   *
   * @param source - with a byte behind it that ends names, spaces and numbers
   * @param words - the same bytes
   */
  setSource(source: Buffer, words: DataView): void {
    this.#source = source;
    this.#words = words;
  }

  /**
   * Reads the attributes of an element. Gives the offset of the `>` or `/` that
   * ends the tag, -1 if it is not there yet. One long loop on purpose: nearly
   * all bytes of a report pass through it.
   */
  scan(start: number, element: number): number {
    const source = this.#source;
    const length = source.length - 1;
    const words = this.#words;
    const table = this.#table;
    const expected = this.#expected;
    const first = element * MAX_ATTRIBUTES;
    this.#first = first;
    let count = 0;
    for (let p = start; ; p++) {
      const gap = p;
      let c = source[p];
      while (c === 32 || c === 10 || c === 13 || c === 9) {
        c = source[++p];
      }
      if (c === 0x3e || c === 0x2f) {
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

      const name = expected[first + count];
      let valueStart = name < 0 ? -1 : table.beginOfValue(words, p, name);
      let quote = 0x22;
      if (valueStart < 0) {
        valueStart = this.#scanName(source, p, element, count);
        if (valueStart < 0) {
          return -1;
        }
        quote = source[valueStart - 1];
      }

      p = valueStart;
      let number = 0;
      c = source[p];
      while (c >= 48 && c <= 57) {
        number = number * 10 + (c - 48);
        c = source[++p];
      }
      if (c !== quote || p === valueStart) {
        number = TEXT;
        for (;;) {
          while (PLAIN[c] === 1) {
            c = source[++p];
          }
          if (c === quote) {
            break;
          }
          if (p >= length) {
            return -1;
          }
          if (c === 0x3c) {
            throw new XmlError("an attribute contains '<'");
          }
          if (c < 32 || c === 0x26) {
            number = ENCODED;
          }
          c = source[++p];
        }
      }
      if (count >= this.#distinct[element]) {
        this.#requireDistinct(element, count);
      }
      this.#starts[count] = valueStart;
      this.#ends[count] = p;
      this.#numbers[count] = number;
      count += 1;
      if (number === ENCODED) {
        requireCharacters(source, valueStart, p);
        this.#value(count - 1);
      }
    }
  }

  /**
   * Reads a name that is not the expected one, or is written otherwise. Gives the
   * offset behind the quote, -1 if it is not there yet.
   */
  #scanName(source: Buffer, start: number, element: number, i: number): number {
    const last = source.length - 1;
    const end = endOfName(source, start);
    if (end === last) {
      return -1;
    }
    const slot = element * MAX_ATTRIBUTES + i;
    const name = this.#table.find(source, start, end);
    if (this.#expected[slot] !== name) {
      this.#expected[slot] = name;
      this.#distinct[element] = Math.min(this.#distinct[element], i);
    }
    const equals = endOfSpace(source, end);
    if (equals === last) {
      return -1;
    }
    if (source[equals] !== EQUALS) {
      throw new XmlError('an attribute has no value');
    }
    const quote = endOfSpace(source, equals + 1);
    if (quote === last) {
      return -1;
    }
    if (source[quote] !== 0x22 && source[quote] !== 0x27) {
      throw new XmlError('an attribute is not quoted');
    }
    return quote + 1;
  }

  #requireDistinct(element: number, i: number): void {
    const first = element * MAX_ATTRIBUTES;
    for (let k = first; k < first + i; k++) {
      if (this.#expected[k] === this.#expected[first + i]) {
        throw new XmlError('a tag has an attribute twice');
      }
    }
    this.#distinct[element] = i + 1;
  }

  /** Numbers of the names, in order. */
  names(): number[] {
    const first = this.#first;
    return Array.from(this.#expected.subarray(first, first + this.#count));
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
      if (this.#expected[this.#first + i] === name) {
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
