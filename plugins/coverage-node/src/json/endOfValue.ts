const QUOTE = 0x22;
const COMMA = 0x2c;
const LIST = 0x5b;
const BACKSLASH = 0x5c;
const LIST_END = 0x5d;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;

/** Of the bytes that matter outside of texts; all others are 0. */
export const OPENING = 1;
export const CLOSING = 2;
export const TEXT = 3;
export const KINDS = new Uint8Array(256);
KINDS[LIST] = OPENING;
KINDS[OBJECT] = OPENING;
KINDS[LIST_END] = CLOSING;
KINDS[OBJECT_END] = CLOSING;
KINDS[QUOTE] = TEXT;

/**
 * The offset behind the end of that many open objects and lists, -1 when they go
 * on behind the last byte.
 */
export function endOfNested(
  bytes: Uint8Array,
  start: number,
  levels: number,
): number {
  const { length } = bytes;
  let depth = levels;
  let i = start;
  while (i < length) {
    const byte = bytes[i++];
    if (byte === QUOTE) {
      while (i < length && bytes[i] !== QUOTE) {
        i += bytes[i] === BACKSLASH ? 2 : 1;
      }
      i += 1;
    } else if (byte >= LIST) {
      // Brackets differ from braces by one bit, and letters are none of them.
      const bracket = byte | 0x20;
      if (bracket === OBJECT) {
        depth += 1;
      } else if (bracket === OBJECT_END) {
        depth -= 1;
        if (depth === 0) {
          return i;
        }
      }
    }
  }
  return -1;
}

/**
 * The offset behind the value that begins there; the same offset when none does, -1
 * when it may go on behind the last byte.
 */
export function endOfValue(bytes: Uint8Array, start: number): number {
  switch (KINDS[bytes[start]]) {
    case OPENING:
      return endOfNested(bytes, start + 1, 1);
    case TEXT:
      return endOfText(bytes, start);
    default: {
      const end = endOfScalar(bytes, start);
      return end < bytes.length ? end : -1;
    }
  }
}

/** The offset behind a text that begins there, -1 when it goes on. */
export function endOfText(bytes: Uint8Array, start: number): number {
  const { length } = bytes;
  let i = start + 1;
  while (i < length && bytes[i] !== QUOTE) {
    i += bytes[i] === BACKSLASH ? 2 : 1;
  }
  return i < length ? i + 1 : -1;
}

/** The offset behind a number or a word. */
export function endOfScalar(bytes: Uint8Array, start: number): number {
  let i = start;
  while (
    i < bytes.length &&
    bytes[i] > 0x20 &&
    bytes[i] !== COMMA &&
    KINDS[bytes[i]] === 0
  ) {
    i += 1;
  }
  return i;
}
