import { InputError, isError } from '@backstage/errors';
import {
  inflate,
  Packing,
  packingOf,
} from '@backstage-coverage/plugin-coverage-node';
import { Readable } from 'stream';
import { buffer } from 'stream/consumers';
import { limitBytes } from './limitBytes';
import { PayloadTooLargeError } from './PayloadTooLargeError';

interface DocumentPart {
  name: string;
  fileName: string;
  /** Bytes. */
  limit: number;
  limitName: string;
}

/**
 * Reads a part that is needed whole, plain or packed as reports may be, as text.
 *
 * @throws InputError when what is packed is damaged or its bytes are no UTF-8;
 * PayloadTooLargeError when it holds more than the limit, as sent or inflated
 */
export async function readDocument(
  stream: Readable,
  part: DocumentPart,
): Promise<string> {
  const sent = await wholeOf(stream, part);
  const packing = packingOf(sent, part.fileName);
  const bytes = packing ? await unpack(sent, packing, part) : sent;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError(
      `The part '${part.name}' is no UTF-8 text; nothing was stored`,
    );
  }
}

function wholeOf(stream: Readable, part: DocumentPart): Promise<Buffer> {
  const limited = limitBytes({
    limit: part.limit,
    tooLarge: () =>
      new PayloadTooLargeError(
        `The part '${part.name}' is larger than ${part.limit} bytes (${part.limitName}); nothing was stored`,
      ),
  });
  stream.on('error', error => limited.destroy(error));
  limited.on('error', () => stream.unpipe(limited));
  return buffer(stream.pipe(limited));
}

async function unpack(
  sent: Buffer,
  packing: Packing,
  part: DocumentPart,
): Promise<Buffer> {
  const inflating = Readable.from(inflate(Readable.from([sent]), packing), {
    objectMode: false,
  });
  try {
    return await wholeOf(inflating, part);
  } catch (error) {
    throw isError(error) && error.name === 'InputError'
      ? new InputError(
          `The part '${part.name}' cannot be read, ${error.message}; nothing was stored`,
        )
      : error;
  } finally {
    inflating.destroy();
  }
}
