const QUOTE = 0x22;
const ZERO = 0x30;
const BACKSLASH = 0x5c;

/** All of them make exact numbers. */
const MAX_DIGITS = 15;

/** Offset behind white space. */
export function endOfSpace(bytes: Uint8Array, start: number): number {
  const { length } = bytes;
  let i = start;
  while (i < length && bytes[i] <= 0x20) {
    i += 1;
  }
  return i;
}

/** Offset of the first quote or backslash, or of the end. */
export function endOfPlainText(bytes: Uint8Array, start: number): number {
  const { length } = bytes;
  let i = start;
  while (i < length && bytes[i] !== QUOTE && bytes[i] !== BACKSLASH) {
    i += 1;
  }
  return i;
}

/** Whether that ASCII text stands between two offsets. */
export function isText(
  text: string,
  bytes: Uint8Array,
  start: number,
  end: number,
): boolean {
  if (end - start !== text.length) {
    return false;
  }
  for (let i = 0; i < text.length; i++) {
    if (bytes[start + i] !== text.charCodeAt(i)) {
      return false;
    }
  }
  return true;
}

/** The number that digits between two offsets make; -1 when they make none. */
export function wholeNumber(
  bytes: Uint8Array,
  start: number,
  end: number,
): number {
  if (end <= start || end - start > MAX_DIGITS) {
    return -1;
  }
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i] - ZERO;
    if (digit < 0 || digit > 9) {
      return -1;
    }
    value = value * 10 + digit;
  }
  return value;
}
