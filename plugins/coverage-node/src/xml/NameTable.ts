import { randomInt } from 'node:crypto';
import { isNameEnd } from './scan';
import { XmlError } from './XmlError';

const SLOTS = 2048;
/** More than any report has; keeps a hostile one from filling memory. */
export const MAX_NAMES = 512;
const MAX_NAME_BYTES = 256;
/** What follows the name of an attribute nearly everywhere. */
const VALUE_BEGIN = Buffer.from('="');
const NAME_ROOM = MAX_NAME_BYTES + VALUE_BEGIN.length;

/** `Name` of XML 1.0, section 2.3. */
const START =
  ':A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{1FFF}\\u{200C}-\\u{200D}' +
  '\\u{2070}-\\u{218F}\\u{2C00}-\\u{2FEF}\\u{3001}-\\u{D7FF}\\u{F900}-\\u{FDCF}\\u{FDF0}-\\u{FFFC}\\u{10000}-\\u{EFFFF}';
const NAME = new RegExp(
  `^[${START}][${START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}\\u{203F}-\\u{2040}]*$`,
  'u',
);

/** Whether a text is a name of XML 1.0. */
export function isXmlName(text: string): boolean {
  return NAME.test(text);
}

/**
 * Element and attribute names as small numbers, found by their bytes without
 * making a string. The hash is seeded, so that no report can be written to make
 * names collide.
 */
export class NameTable {
  /** The bytes of name `id`, and `="` behind it, begin at `id * NAME_ROOM`. */
  readonly #pool = new Uint8Array(MAX_NAMES * NAME_ROOM);
  readonly #words = new DataView(this.#pool.buffer);
  readonly #sizes = new Uint16Array(MAX_NAMES);
  readonly #texts: string[] = [];
  readonly #slots = new Int16Array(SLOTS).fill(-1);
  readonly #seed = randomInt(1, 2 ** 31) | 1;

  /** The number of a name that the caller knows. */
  of(name: string): number {
    const bytes = Buffer.from(name);
    return this.find(bytes, 0, bytes.length);
  }

  /** The name with that number. */
  text(id: number): string {
    return this.#texts[id];
  }

  /**
   * The number of the name between two offsets.
   *
   * @throws XmlError when it is no name or there are too many of them.
   */
  find(source: Uint8Array, start: number, end: number): number {
    let hash = 0;
    for (let i = start; i < end; i++) {
      hash = Math.imul(hash ^ source[i], this.#seed);
      hash ^= hash >>> 15;
    }
    let slot = hash & (SLOTS - 1);
    for (;;) {
      const id = this.#slots[slot];
      if (id < 0) {
        return this.#insert(source, start, end, slot);
      }
      if (this.#sizes[id] === end - start && this.matches(source, start, id)) {
        return id;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  /** Whether the bytes at an offset begin with a name. */
  matches(source: Uint8Array, start: number, id: number): boolean {
    const size = this.#sizes[id];
    const name = id * NAME_ROOM;
    if (start + size > source.length) {
      return false;
    }
    for (let i = 0; i < size; i++) {
      if (source[start + i] !== this.#pool[name + i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Offset behind `name="` where that is expected, -1 if something else is there.
   * Four bytes at once, since most bytes of a report are such.
   */
  beginOfValue(source: DataView, start: number, id: number): number {
    const size = this.#sizes[id] + VALUE_BEGIN.length;
    const end = start + size;
    if (end > source.byteLength) {
      return -1;
    }
    const name = id * NAME_ROOM;
    let i = 0;
    for (; i + 4 <= size; i += 4) {
      if (
        source.getInt32(start + i, true) !==
        this.#words.getInt32(name + i, true)
      ) {
        return -1;
      }
    }
    for (; i < size; i++) {
      if (source.getUint8(start + i) !== this.#pool[name + i]) {
        return -1;
      }
    }
    return end;
  }

  /** Offset behind a name that is expected there, -1 if another one is. */
  endOfKnown(source: Uint8Array, start: number, id: number): number {
    if (id < 0 || !this.matches(source, start, id)) {
      return -1;
    }
    const end = start + this.#sizes[id];
    return end < source.length && isNameEnd(source[end]) ? end : -1;
  }

  #insert(source: Uint8Array, start: number, end: number, slot: number) {
    if (end - start > MAX_NAME_BYTES) {
      throw new XmlError(`a name is longer than ${MAX_NAME_BYTES} bytes`);
    }
    const id = this.#texts.length;
    if (id === MAX_NAMES) {
      throw new XmlError(`there are more than ${MAX_NAMES} different names`);
    }
    const bytes = source.subarray(start, end);
    const text = Buffer.from(bytes).toString();
    if (!isXmlName(text)) {
      throw new XmlError(`'${text}' is not a name`);
    }
    this.#pool.set(bytes, id * NAME_ROOM);
    this.#pool.set(VALUE_BEGIN, id * NAME_ROOM + bytes.length);
    this.#sizes[id] = bytes.length;
    this.#texts.push(text);
    this.#slots[slot] = id;
    return id;
  }
}
