const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;

/** Of the bytes that matter outside of texts; all others are 0. */
export const OPENING = 1;
export const CLOSING = 2;
export const TEXT = 3;
export const KINDS = new Uint8Array(256);
KINDS[0x5b] = OPENING;
KINDS[0x7b] = OPENING;
KINDS[0x5d] = CLOSING;
KINDS[0x7d] = CLOSING;
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
  const kinds = KINDS;
  const { length } = bytes;
  let depth = levels;
  let i = start;
  while (depth > 0) {
    while (i < length && kinds[bytes[i]] === 0) {
      i += 1;
    }
    if (i >= length) {
      return -1;
    }
    const kind = kinds[bytes[i]];
    if (kind === TEXT) {
      i = endOfText(bytes, i);
      if (i < 0) {
        return -1;
      }
    } else {
      depth += kind === OPENING ? 1 : -1;
      i += 1;
    }
  }
  return i;
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
