import { randomInt } from 'node:crypto';
import { isNameEnd } from './scan';
import { XmlError } from './XmlError';

const SLOTS = 2048;
/** More than any report has; keeps a hostile one from filling memory. */
export const MAX_NAMES = 512;
const MAX_NAME_BYTES = 256;

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
  readonly bytes: Buffer[] = [];
  readonly #slots = new Int16Array(SLOTS).fill(-1);
  readonly #seed = randomInt(1, 2 ** 31) | 1;

  /** The number of a name that the caller knows. */
  of(name: string): number {
    const bytes = Buffer.from(name);
    return this.find(bytes, 0, bytes.length);
  }

  /** The name with that number. */
  text(id: number): string {
    return this.bytes[id].toString();
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
      if (isSame(this.bytes[id], source, start, end)) {
        return id;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
  }

  /** Offset behind a name that is expected there, -1 if another one is. */
  endOfKnown(source: Uint8Array, start: number, id: number): number {
    if (id < 0) {
      return -1;
    }
    const name = this.bytes[id];
    const end = start + name.length;
    if (end >= source.length) {
      return -1;
    }
    for (let i = 0; i < name.length; i++) {
      if (source[start + i] !== name[i]) {
        return -1;
      }
    }
    return isNameEnd(source[end]) ? end : -1;
  }

  #insert(source: Uint8Array, start: number, end: number, slot: number) {
    if (end - start > MAX_NAME_BYTES) {
      throw new XmlError(`a name is longer than ${MAX_NAME_BYTES} bytes`);
    }
    if (this.bytes.length === MAX_NAMES) {
      throw new XmlError(`there are more than ${MAX_NAMES} different names`);
    }
    const bytes = Buffer.from(source.subarray(start, end));
    if (!isXmlName(bytes.toString())) {
      throw new XmlError(`'${bytes}' is not a name`);
    }
    this.bytes.push(bytes);
    this.#slots[slot] = this.bytes.length - 1;
    return this.bytes.length - 1;
  }
}

function isSame(name: Buffer, source: Uint8Array, start: number, end: number) {
  if (name.length !== end - start) {
    return false;
  }
  for (let i = 0; i < name.length; i++) {
    if (name[i] !== source[start + i]) {
      return false;
    }
  }
  return true;
}
