import { InputError } from '@backstage/errors';
import { setImmediate } from 'node:timers/promises';
import { asBuffer } from './asBuffer';

const SLICE = 64 * 1024;

/**
 * The same bytes in slices that a parser reads in less than a millisecond, with a
 * pause after each for the rest of the process, and for V8 to collect what little
 * garbage there is: later it takes longer, and fresh memory meanwhile. Tiny chunks
 * are put together, so that nobody can make a parser start over at each byte.
 *
 * @throws InputError when there are more than `maxBytes`.
 */
export async function* inSlices(
  stream: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let total = 0;
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    total += chunk.length;
    if (total > maxBytes) {
      throw new InputError(
        `it is larger than ${maxBytes.toLocaleString('en-US')} bytes`,
      );
    }
    if (length === 0 && chunk.length >= SLICE) {
      yield* slicesOf(asBuffer(chunk));
      continue;
    }
    // It may be overwritten when the next one is asked for.
    parts.push(Buffer.from(chunk));
    length += chunk.length;
    if (length >= SLICE) {
      yield* slicesOf(Buffer.concat(parts));
      parts = [];
      length = 0;
    }
  }
  yield* slicesOf(Buffer.concat(parts));
}

async function* slicesOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += SLICE) {
    yield bytes.subarray(start, start + SLICE);
    await setImmediate();
  }
}
