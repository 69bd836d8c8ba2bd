import { InputError, isError } from '@backstage/errors';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Whether bytes begin a gzip file: RFC 1952, section 2.3.1. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** @throws InputError when the gzip file is damaged or not complete. */
export async function* inflate(
  compressed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(compressed, { objectMode: false });
  const gunzip = createGunzip();
  let sourceError: Error | undefined;
  source.on('error', error => {
    sourceError = error;
    gunzip.destroy(error);
  });
  try {
    yield* source.pipe(gunzip);
  } catch (error) {
    const reason = isError(error) ? error.message : String(error);
    throw sourceError ?? new InputError(`its gzip is damaged: ${reason}`);
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}
