import { MAX_NAMES, NameTable } from './NameTable';
import { decodeReferences } from './references';
import { endOfName, endOfSpace } from './scan';
import { requireCharacters } from './text';
import { XmlError } from './XmlError';

const MAX_ATTRIBUTES = 64;

/**
 * Attributes of the element that is being opened, as offsets into its bytes. A
 * value becomes a string only when it is asked for.
 */
export class XmlAttributes {
  #count = 0;
  #source: Buffer = Buffer.alloc(0);
  #element = 0;

  readonly #names = new Int16Array(MAX_ATTRIBUTES);
  readonly #starts = new Int32Array(MAX_ATTRIBUTES);
  readonly #ends = new Int32Array(MAX_ATTRIBUTES);
  /** The value if it is nothing but digits, else -1. */
  readonly #numbers = new Float64Array(MAX_ATTRIBUTES);
  /** 1 where the value has references or line breaks. */
  readonly #encoded = new Uint8Array(MAX_ATTRIBUTES);

  readonly #table: NameTable;
  /** The attribute that an element last had at a position. */
  readonly #expected = new Int16Array(MAX_NAMES * MAX_ATTRIBUTES).fill(-1);

  constructor(table: NameTable) {
    this.#table = table;
  }

  startElement(source: Buffer, element: number): void {
    this.#source = source;
    this.#element = element;
    this.#count = 0;
  }

  /** Reads one attribute; gives the offset behind it, -1 if it is incomplete. */
  scan(source: Buffer, start: number): number {
    const length = source.length;
    const slot = this.#element * MAX_ATTRIBUTES + this.#count;
    let name = this.#expected[slot];
    let p = this.#table.endOfKnown(source, start, name);
    if (p < 0) {
      p = endOfName(source, start);
      if (p === length) {
        return -1;
      }
      name = this.#table.find(source, start, p);
      this.#expected[slot] = name;
    }
    p = endOfSpace(source, p);
    if (p < length && source[p] !== 0x3d) {
      throw new XmlError('an attribute has no value');
    }
    p = endOfSpace(source, p + 1);
    if (p >= length) {
      return -1;
    }
    const quote = source[p];
    if (quote !== 0x22 && quote !== 0x27) {
      throw new XmlError('an attribute is not quoted');
    }
    return this.#scanValue(source, p + 1, quote, name);
  }

  #scanValue(source: Buffer, start: number, quote: number, name: number) {
    const length = source.length;
    let p = start;
    let c = source[p];
    let number = 0;
    while (c >= 48 && c <= 57) {
      number = number * 10 + (c - 48);
      c = source[++p];
    }
    let isEncoded = false;
    if (c !== quote || p === start) {
      number = -1;
      for (; p < length && c !== quote; c = source[++p]) {
        if (c < 32 || c === 0x26) {
          isEncoded = true;
        } else if (c === 0x3c) {
          throw new XmlError("an attribute contains '<'");
        }
      }
    }
    if (p >= length) {
      return -1;
    }
    this.#add(name, start, p, number, isEncoded);
    return p + 1;
  }

  #add(
    name: number,
    start: number,
    end: number,
    number: number,
    encoded: boolean,
  ) {
    const i = this.#count;
    if (i === MAX_ATTRIBUTES) {
      throw new XmlError(`a tag has more than ${MAX_ATTRIBUTES} attributes`);
    }
    if (this.#indexOf(name) >= 0) {
      throw new XmlError('a tag has an attribute twice');
    }
    this.#names[i] = name;
    this.#starts[i] = start;
    this.#ends[i] = end;
    this.#numbers[i] = number;
    this.#encoded[i] = encoded ? 1 : 0;
    this.#count = i + 1;
    if (encoded) {
      requireCharacters(this.#source, start, end);
      this.#value(i);
    }
  }

  /** Numbers of the names, in order. */
  names(): number[] {
    return Array.from(this.#names.subarray(0, this.#count));
  }

  text(name: number): string | undefined {
    const i = this.#indexOf(name);
    return i < 0 ? undefined : this.#value(i);
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
    return this.#encoded[i]
      ? decodeReferences(text.replace(/\r\n|[\r\n\t]/g, ' '))
      : text;
  }
}
