import { open } from 'node:fs/promises';
import { Contender } from './Contender';

const SLICE_BYTES = 64 * 1024;

/**
 * The least that looks at each byte, without a branch that processors could guess
 * wrong. Reading the file is not counted.
 */
export const countNewlines: Contender = async ({ path }) => {
  const file = await open(path);
  try {
    const slice = Buffer.allocUnsafeSlow(SLICE_BYTES);
    let newlines = 0;
    let ms = 0;
    for (;;) {
      const { bytesRead } = await file.read(slice, 0, SLICE_BYTES);
      if (bytesRead === 0) {
        break;
      }
      const begin = performance.now();
      newlines += newlinesOf(slice, bytesRead);
      ms += performance.now() - begin;
    }
    if (newlines < 0) {
      throw new Error('impossible, but keeps the count from being left out');
    }
    return { ms };
  } finally {
    await file.close();
  }
};

function newlinesOf(bytes: Uint8Array, length: number): number {
  let newlines = 0;
  for (let i = 0; i < length; i++) {
    // eslint-disable-next-line no-bitwise
    newlines += ((bytes[i] ^ 10) - 1) >>> 31;
  }
  return newlines;
}
