/** Offset behind a name, in bytes that end with a 0. */
export function endOfName(source: Uint8Array, start: number): number {
  let p = start;
  while (!isNameEnd(source[p])) {
    p++;
  }
  return p;
}

/** Offset behind white space, in bytes that end with a 0. */
export function endOfSpace(source: Uint8Array, start: number): number {
  let p = start;
  let c = source[p];
  while (c === 32 || c === 10 || c === 13 || c === 9) {
    c = source[++p];
  }
  return p;
}

/** White space, a control character, `/`, `=` or `>`. */
export function isNameEnd(c: number): boolean {
  return c <= 32 || c === 0x2f || c === 0x3d || c === 0x3e;
}

const FOUR_SPACES = 0x20202020;

/** Offset behind most of the spaces, or all of them. */
export function endOfIndentation(words: DataView, start: number): number {
  let p = start;
  while (p + 4 <= words.byteLength && words.getInt32(p) === FOUR_SPACES) {
    p += 4;
  }
  return p;
}
