import { InputError, isError } from '@backstage/errors';
import { Readable, Transform } from 'node:stream';
import {
  constants,
  createBrotliDecompress,
  createGunzip,
  createZstdDecompress,
} from 'node:zlib';

/**
 * How the bytes of a report, or of a request's body, may be packed.
 *
 * @public
 */
export type Packing = 'gzip' | 'zstd' | 'brotli';

/** A frame may ask for a window of 2 GB; those of level 19 need 8 MB. */
const ZSTD_WINDOW_LOG = 24;

const INFLATE: Record<Packing, () => Transform> = {
  gzip: () => createGunzip(),
  zstd: () =>
    createZstdDecompress({
      params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW_LOG },
    }),
  brotli: () => createBrotliDecompress(),
};

/** How many bytes tell the packing. */
export const PACKING_BYTES = 4;

/**
 * How a file is packed, by its first bytes: RFC 1952, section 2.3.1, and RFC 8878,
 * section 3.1.1. Brotli has no mark, so its name must end with `.br`.
 *
 * @param head - the first four bytes, or more
 * @public
 */
export function packingOf(
  head: Uint8Array,
  fileName: string,
): Packing | undefined {
  if (head[0] === 0x1f && head[1] === 0x8b) {
    return 'gzip';
  }
  const [a, b, c, d] = head;
  if (a === 0x28 && b === 0xb5 && c === 0x2f && d === 0xfd) {
    return 'zstd';
  }
  return /\.br$/i.test(fileName) ? 'brotli' : undefined;
}

/**
 * The bytes as they were before they were packed, as far as they are asked for:
 * who stops reading stops the work.
 *
 * @throws InputError when what is packed is damaged or not complete; errors of the
 * stream itself pass unchanged
 * @public
 */
export async function* inflate(
  compressed: AsyncIterable<Uint8Array>,
  packing: Packing,
): AsyncGenerator<Uint8Array> {
  const source = Readable.from(copied(compressed), { objectMode: false });
  const inflating = INFLATE[packing]();
  let sourceError: Error | undefined;
  source.on('error', error => {
    sourceError = error;
    inflating.destroy(error);
  });
  try {
    yield* source.pipe(inflating);
  } catch (error) {
    const reason = isError(error) ? error.message : String(error);
    throw sourceError ?? new InputError(`its ${packing} is damaged: ${reason}`);
  } finally {
    source.destroy();
    inflating.destroy();
  }
}

/** What inflates reads in a thread of its own, after the next chunk was asked for. */
async function* copied(
  stream: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) {
    yield Buffer.from(chunk);
  }
}
