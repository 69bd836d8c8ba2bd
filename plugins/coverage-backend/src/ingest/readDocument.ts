import { InputError } from '@backstage/errors';
import { Readable } from 'stream';
import { buffer } from 'stream/consumers';
import { createGunzip } from 'zlib';
import { limitBytes } from './limitBytes';
import { PayloadTooLargeError } from './PayloadTooLargeError';

/**
 * Reads a part that is needed whole, plain or gzip, as text.
 *
 * @throws InputError when its gzip is damaged or its bytes are no UTF-8;
 * PayloadTooLargeError when it holds more than the limit, as sent or inflated
 */
export async function readDocument(
  stream: Readable,
  part: { name: string; limit: number; limitName: string },
): Promise<string> {
  const limited = () =>
    limitBytes({
      limit: part.limit,
      tooLarge: () =>
        new PayloadTooLargeError(
          `The part '${part.name}' is larger than ${part.limit} bytes (${part.limitName}); nothing was stored`,
        ),
    });
  const sent = await buffer(stream.pipe(limited()));
  const bytes = isGzip(sent) ? await inflate(sent, part.name, limited()) : sent;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(
      `The part '${part.name}' is no UTF-8 text; nothing was stored`,
    );
  }
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function inflate(
  bytes: Buffer,
  name: string,
  limited: ReturnType<typeof limitBytes>,
): Promise<Buffer> {
  const gunzip = createGunzip();
  gunzip.on('error', error =>
    limited.destroy(
      new InputError(
        `The part '${name}' has a damaged gzip (${error.message}); nothing was stored`,
      ),
    ),
  );
  const inflated = gunzip.pipe(limited);
  limited.on('error', () => gunzip.destroy());
  gunzip.end(bytes);
  return buffer(inflated);
}
